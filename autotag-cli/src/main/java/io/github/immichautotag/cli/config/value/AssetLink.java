package io.github.immichautotag.cli.config.value;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the asset that an id or a link of the Immich web app names. */
public final class AssetLink {
  private static final String UUID_TEXT = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  private static final Pattern PHOTO =
      Pattern.compile("/photos/(" + UUID_TEXT + ")(?![0-9a-fA-F-])");
  private static final Pattern BARE = Pattern.compile("(?:urn:uuid:)?\\{?(" + UUID_TEXT + ")\\}?");
  private static final Pattern WITHOUT_HYPHENS = Pattern.compile("[0-9a-fA-F]{32}");
  private static final Pattern ANY_VIEW =
      Pattern.compile(
          "(?:https?://[^/\\s]+)?/\\S*?(?:photos|albums|people|person|tags|folders|search|places|map|memory|share|s|explore"
              + "|favorites|archive|trash|sharing|link|partners|utilities)(?:[/?#]\\S*)?");

  private AssetLink() {}

  /**
   * The asset's id: of a bare UUID, or of anything that contains {@code /photos/UUID} (the asset in
   * the timeline, in an album, a search, a person's or a place's view). Host and scheme are not
   * looked at.
   */
  public static Optional<UUID> assetId(String text) {
    String trimmed = text.strip();
    Matcher bare = BARE.matcher(trimmed);
    if (bare.matches()) {
      return Optional.of(UUID.fromString(bare.group(1)));
    }
    if (WITHOUT_HYPHENS.matcher(trimmed).matches()) {
      return Optional.of(withHyphens(trimmed));
    }
    Matcher photo = PHOTO.matcher(trimmed);
    return photo.find() ? Optional.of(UUID.fromString(photo.group(1))) : Optional.empty();
  }

  /** True for an asset's id and for links to any view of the web app. */
  public static boolean isWebLink(String text) {
    return assetId(text).isPresent() || ANY_VIEW.matcher(text.strip()).matches();
  }

  private static UUID withHyphens(String digits) {
    return UUID.fromString(
        digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }
}
