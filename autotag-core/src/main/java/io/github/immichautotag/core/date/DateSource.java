package io.github.immichautotag.core.date;

/** Where evidence for a date comes from, beside the asset's own metadata. */
public enum DateSource {
  FILE_NAME("file name"),
  FOLDER("folder"),
  ALBUM("album"),
  DUPLICATES("duplicate"),
  /** The pictures before and behind it in a camera's count. */
  NEIGHBOURS("neighbours");

  private final String words;

  DateSource(String words) {
    this.words = words;
  }

  /** The source in words, without an article. */
  public String words() {
    return words;
  }
}
