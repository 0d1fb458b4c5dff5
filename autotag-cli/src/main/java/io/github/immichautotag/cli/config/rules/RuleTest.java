package io.github.immichautotag.cli.config.rules;

import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.ServerSearch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A test that stands beside the rules: an asset, and what is to become of it.
 *
 * @param name what it shows, unique within a configuration
 * @param place where it stands, as a problem that can be told about it
 * @param assets the made-up assets, the first of them in question
 * @param now the moment that is taken for now; empty for the moment of the test
 * @param expect what is to become of the first asset
 */
public record RuleTest(
    String name,
    ConfigProblem place,
    List<ExampleAsset> assets,
    Optional<Instant> now,
    Expectation expect) {

  /** Copies the list. */
  public RuleTest {
    assets = List.copyOf(assets);
  }

  /**
   * The library of the test; its first asset, by id, is the one in question.
   *
   * @param otherwise what is now where the test does not say
   * @param searches what rules ask the server
   */
  public Library library(Instant otherwise, Set<ServerSearch> searches) {
    return ExampleLibrary.of(assets, now.orElse(otherwise), searches);
  }
}
