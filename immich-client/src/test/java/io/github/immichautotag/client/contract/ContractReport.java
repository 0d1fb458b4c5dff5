package io.github.immichautotag.client.contract;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check found, in words.
 *
 * @param supported whether the contract promises to fit this release; only then a break is a
 *     failure
 */
record ContractReport(ImmichVersion version, boolean supported, List<Difference> differences) {
  ContractReport {
    differences = List.copyOf(differences);
  }

  List<Difference> failures() {
    return supported ? of(Difference.Severity.BREAKS) : List.of();
  }

  /** One line, and below it what breaks. */
  String summary() {
    return String.format(
            "Immich %s (%s): %d break, %d differ, %d new%n",
            version,
            supported ? "supported" : "not supported",
            of(Difference.Severity.BREAKS).size(),
            of(Difference.Severity.DIFFERS).size(),
            of(Difference.Severity.NEW).size())
        + lines(of(Difference.Severity.BREAKS));
  }

  /** The summary and everything else, one line each. */
  String full() {
    return summary() + lines(of(Difference.Severity.DIFFERS)) + lines(of(Difference.Severity.NEW));
  }

  private List<Difference> of(Difference.Severity severity) {
    return differences.stream().filter(each -> each.severity() == severity).toList();
  }

  private static String lines(List<Difference> differences) {
    return differences.stream().map(each -> "  " + each + "\n").collect(Collectors.joining());
  }
}
