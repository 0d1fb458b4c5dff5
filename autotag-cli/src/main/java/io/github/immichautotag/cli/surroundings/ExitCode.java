package io.github.immichautotag.cli.surroundings;

/** What the process says at its end; scripts depend on the numbers. */
public enum ExitCode {
  /** All done, or nothing to do. */
  DONE(0),
  /** Something failed that has no number of its own. */
  FAILED(1),
  /** The command line or the configuration cannot be used. */
  USAGE(2),
  /** The plan has changes; only with {@code --detailed-exitcode}. */
  CHANGES_PENDING(3),
  /** Some changes were not made. */
  PARTLY_FAILED(4),
  /** A guard refused the plan. */
  REFUSED_BY_GUARD(5),
  /** The server cannot be used: unreachable, no Immich, or the key lacks permission. */
  SERVER_UNUSABLE(6),
  /** Another run of this user is going on. */
  LOCKED(7),
  /** A test that stands beside the rules failed. */
  RULE_TESTS_FAILED(8),
  /** Interrupted by a person or the system. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number. */
  public int number() {
    return number;
  }
}
