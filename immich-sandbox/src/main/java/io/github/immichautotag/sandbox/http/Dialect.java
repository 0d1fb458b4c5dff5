package io.github.immichautotag.sandbox.http;

/** Which Immich the sandbox is. */
public enum Dialect {
  /** Immich 3, as recorded from 3.1.0. */
  V3("3.1.0"),
  /** Immich 2, as recorded from 2.7.5. */
  V2("2.7.5");

  private final String recordedVersion;

  Dialect(String recordedVersion) {
    this.recordedVersion = recordedVersion;
  }

  /** The version that was recorded. */
  public String recordedVersion() {
    return recordedVersion;
  }
}
