package io.github.immichautotag.core.date;

/** Why a date is doubtful, of which there are few kinds. */
public enum Doubt {
  IMPOSSIBLE("no picture can have this date, and nothing proves another"),
  NAME_AGAINST_METADATA("the file name contradicts a date that somebody recorded"),
  PROOFS_DIFFER("two proofs contradict each other"),
  OLDER_THAN_PROOF("it is older than its original, or than it was sent"),
  FINER_THAN_PROOF("a day contradicts it, and it tells a time"),
  NO_PROOF("something tells another date, but proves none"),
  FUTURE("what tells another date tells one in the future"),
  NOT_ALL_READ("what might contradict could not be read");

  private final String words;

  Doubt(String words) {
    this.words = words;
  }

  /** The kind in words that follow "because". */
  public String words() {
    return words;
  }
}
