package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.job.Jobs;
import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.rules.RuleSettings;
import io.github.immichautotag.cli.config.rules.RuleTest;
import io.github.immichautotag.cli.config.schema.UnbuiltFeature;
import io.github.immichautotag.core.condition.Terms;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A whole configuration without errors: file, environment and flags together. Immutable; holds no
 * readable secret.
 *
 * @param file where it was read
 * @param server where Immich is
 * @param classification categories and marks
 * @param dates how wrong dates are corrected; absent: they are not
 * @param albumDates how dates are held against albums; absent: they are not
 * @param jobs the jobs beside these
 * @param rules the user's rules, switched off ones among them, in the order of the file
 * @param tests the tests that stand beside the rules
 * @param terms what conditions mean beyond their own words
 * @param guards what a run may plan at most
 * @param concurrency calls to the server at the same time
 * @param plansNothing true when the file says {@code skip.max_items: 0}
 * @param predecessorFormat true when the file does not say {@code version: 2}
 * @param unbuiltFeatures what is configured and active but not built; a run must refuse while there
 *     is any
 * @param notices warnings and notices
 * @param hash SHA-256 in hexadecimal digits of everything that has an effect, secrets left out; the
 *     same for files that differ in comments, order of keys and defaults written out only
 */
public record Configuration(
    Path file,
    ServerSettings server,
    ClassificationSettings classification,
    Optional<DateCorrectionSettings> dates,
    Optional<AlbumDateSettings> albumDates,
    Jobs jobs,
    List<RuleSettings> rules,
    List<RuleTest> tests,
    Terms terms,
    GuardSettings guards,
    int concurrency,
    boolean plansNothing,
    boolean predecessorFormat,
    List<UnbuiltFeature> unbuiltFeatures,
    List<ConfigProblem> notices,
    String hash) {

  /** Copies the lists. */
  public Configuration {
    rules = List.copyOf(rules);
    tests = List.copyOf(tests);
    unbuiltFeatures = List.copyOf(unbuiltFeatures);
    notices = List.copyOf(notices);
  }
}
