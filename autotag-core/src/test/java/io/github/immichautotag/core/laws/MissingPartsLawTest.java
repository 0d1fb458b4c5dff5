package io.github.immichautotag.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.Asset;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.testing.Scenario;
import io.github.immichautotag.core.testing.Snapshot;
import io.github.immichautotag.core.testing.Steps;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was not read is never treated as absent: a worse reading never removes more. */
final class MissingPartsLawTest {

  private static final String SEEDED = "io.github.immichautotag.core.testing.SeededLibraries#all";

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void anUnreadTagAddsNoRemoval(Scenario scenario) {
    Set<String> removals = Steps.removals(scenario.plan());

    for (TagPath tag : scenario.world().tags()) {
      Snapshot worse = new Snapshot(scenario.world()).withoutTag(tag);
      assertThat(removals)
          .as("without " + tag)
          .containsAll(Steps.removals(scenario.plan(worse.library())));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void anUnreadAlbumAddsNoRemoval(Scenario scenario) {
    Set<String> removals = Steps.removals(scenario.plan());

    for (Album album : scenario.world().albums()) {
      Snapshot worse = new Snapshot(scenario.world()).withoutAlbum(album.ref());
      assertThat(removals)
          .as("without " + album)
          .containsAll(Steps.removals(scenario.plan(worse.library())));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void unreadAssetsAddNoRemoval(Scenario scenario) {
    Set<String> removals = Steps.removals(scenario.plan());

    for (int half = 0; half < 3; half++) {
      Random random = new Random(half);
      Snapshot worse = new Snapshot(scenario.world());
      for (Asset asset : scenario.world().assets()) {
        if (random.nextInt(3) == 0) {
          worse.withoutAsset(asset.id());
        }
      }
      assertThat(removals).containsAll(Steps.removals(scenario.plan(worse.library())));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SEEDED)
  void manyUnreadPartsAddNoRemoval(Scenario scenario) {
    Set<String> removals = Steps.removals(scenario.plan());

    for (int choice = 0; choice < 4; choice++) {
      Random random = new Random(choice);
      Snapshot worse = new Snapshot(scenario.world());
      scenario.world().tags().stream()
          .filter(tag -> random.nextInt(3) == 0)
          .forEach(worse::withoutTag);
      scenario.world().albums().stream()
          .filter(album -> random.nextInt(3) == 0)
          .forEach(album -> worse.withoutAlbum(album.ref()));
      assertThat(removals).containsAll(Steps.removals(scenario.plan(worse.library())));
    }
  }
}
