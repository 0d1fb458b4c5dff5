package io.github.immichautotag.core.run;

import io.github.immichautotag.core.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run did.
 *
 * @param plan what was to be done
 * @param results what became of it, in the plan's order
 * @param failure what ended the run early, if something did: a {@link PhotoServerException} when it
 *     was the server, anything else when it was a fault on this side, such as a full disk
 * @param interrupted whether a person or the system asked the run to stop
 */
public record RunReport(
    Plan plan,
    List<ChangeResult> results,
    Optional<RuntimeException> failure,
    boolean interrupted) {

  public RunReport {
    results = List.copyOf(results);
  }

  /** The same report of a run in which one thing more failed; what failed first is told. */
  public RunReport failing(RuntimeException later) {
    failure.filter(first -> first != later).ifPresent(first -> first.addSuppressed(later));
    return new RunReport(plan, results, failure.or(() -> Optional.of(later)), interrupted);
  }

  /** Whether the library is now as planned. */
  public boolean isComplete() {
    return failure.isEmpty() && results.stream().allMatch(ChangeResult::isGood);
  }

  /** How many single changes ended how, by the outcome's class name; an album itself counts one. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    for (ChangeResult result : results) {
      result
          .outcomes()
          .forEach(
              (outcome, assets) ->
                  counts.merge(
                      outcome.getClass().getSimpleName(), Math.max(1L, assets.size()), Long::sum));
    }
    return counts;
  }
}
