package io.github.immichautotag.core.run;

/**
 * Hears how far long work has come, and may ask to cut it short. Called from any thread, often;
 * must be quick.
 */
@FunctionalInterface
public interface Progress {

  /** What is being done. */
  enum Phase {
    READING_ASSETS,
    READING_TAGS,
    READING_ALBUMS,
    WRITING,
    SETTLING,
    VERIFYING
  }

  /**
   * So much of so much is done.
   *
   * @param phase what is being done
   * @param done how many assets, tags or albums are done
   * @param total how many there are; never less than {@code done}; 0 when that is not known yet
   */
  void report(Phase phase, long done, long total);

  /**
   * Whether somebody wants the work to end early: waiting ends then, what was begun is finished.
   */
  default boolean stopRequested() {
    return false;
  }

  /** Hears nothing. */
  static Progress silent() {
    return (phase, done, total) -> {};
  }
}
