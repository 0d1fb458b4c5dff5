package io.github.immichautotag.cli.config.problem;

/** The headings of docs/troubleshooting.md that problems point to. */
public enum HelpAnchor {
  NO_CONFIGURATION("no-configuration"),
  PYTHON_CONFIGURATION("python-configuration"),
  FILE_NOT_READABLE("file-not-readable"),
  YAML_SYNTAX("yaml-syntax"),
  YAML_FEATURES("yaml-features"),
  DUPLICATE_KEY("duplicate-key"),
  UNKNOWN_KEY("unknown-key"),
  MISSING_KEY("missing-key"),
  WRONG_TYPE("wrong-type"),
  WRONG_VALUE("wrong-value"),
  FORMAT_VERSION("format-version"),
  OLD_FORMAT("old-format"),
  NO_EFFECT("no-effect"),
  NOT_BUILT("not-built"),
  SERVER_ADDRESS("server-address"),
  API_KEY("api-key"),
  FILE_PERMISSIONS("file-permissions"),
  BAD_PATTERN("bad-pattern"),
  TIME_ZONE("time-zone"),
  ASSET_LINK("asset-link"),
  EMPTY_RULE("empty-rule"),
  UNIQUE_NAME("unique-name"),
  RULES("rules"),
  CONDITIONS("conditions"),
  EFFECTS("effects"),
  RULE_TESTS("rule-tests"),
  MARKS("marks"),
  UNKNOWN_GROUP("unknown-group"),
  CONVERSIONS("conversions"),
  FOLDERS("folders"),
  CHECKS("checks"),
  ALBUM_ADMIN("album-admin");

  private static final String PAGE = "docs/troubleshooting.md#";
  private final String anchor;

  HelpAnchor(String anchor) {
    this.anchor = anchor;
  }

  /** The anchor without the page, such as {@code unknown-key}. */
  public String anchor() {
    return anchor;
  }

  /** Page and anchor, relative to the project's root. */
  public String link() {
    return PAGE + anchor;
  }
}
