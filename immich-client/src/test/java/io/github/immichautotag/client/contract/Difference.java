package io.github.immichautotag.client.contract;

/**
 * One thing that the contract and a release see differently.
 *
 * @param place the operation and, after it, the path to the field
 */
record Difference(Severity severity, String place, String text) implements Comparable<Difference> {
  enum Severity {
    /** The product fails or misreads on this release. */
    BREAKS,
    /** Another behaviour or another word; harmless, but worth a look. */
    DIFFERS,
    /** The release has more than the contract knows. */
    NEW
  }

  @Override
  public int compareTo(Difference other) {
    int bySeverity = severity.compareTo(other.severity);
    return bySeverity != 0 ? bySeverity : toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return String.format("%-7s %s: %s", severity, place, text);
  }
}
