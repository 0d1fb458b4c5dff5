package io.github.immichautotag.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.sandbox.library.SandboxAlbum;
import io.github.immichautotag.sandbox.library.SandboxAsset;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxTag;
import io.github.immichautotag.sandbox.library.Visibility;
import io.github.immichautotag.sandbox.seed.LibrarySource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SeededLibraryTest {
  private static final Pattern EVENT = Pattern.compile("^\\d{4}-\\d{2}(-\\d{2})?\\b");

  private final SandboxLibrary library = LibrarySource.seeded(1, 5000).load();

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(fingerprint(LibrarySource.seeded(9, 500)))
        .isEqualTo(fingerprint(LibrarySource.seeded(9, 500)))
        .isNotEqualTo(fingerprint(LibrarySource.seeded(10, 500)));
  }

  @Test
  void hasAboutTheSizeAskedFor() {
    assertThat(library.assets().size()).isBetween(4950, 5050);
    assertThat(LibrarySource.seeded(1, 0).load().assets()).isEmpty();
  }

  @Test
  void putsAboutHalfIntoEventAlbumsAndSomeIntoTwo() {
    Map<Integer, Integer> events = new HashMap<>();
    for (SandboxAlbum album : library.albums()) {
      if (EVENT.matcher(album.name()).find()) {
        album.members().forEach(ordinal -> events.merge(ordinal, 1, Integer::sum));
      }
    }
    assertThat(events.size() * 100 / library.assets().size()).isBetween(45, 56);
    assertThat(events.values().stream().filter(count -> count > 1).count()).isPositive();
  }

  @Test
  void holdsAllKindsOfAssets() {
    assertThat(has(asset -> asset.visibility() == Visibility.ARCHIVE)).isTrue();
    assertThat(has(asset -> asset.visibility() == Visibility.HIDDEN)).isTrue();
    assertThat(has(asset -> asset.visibility() == Visibility.LOCKED)).isTrue();
    assertThat(has(SandboxAsset::isTrashed)).isTrue();
    assertThat(has(SandboxAsset::isReadOnly)).isTrue();
    assertThat(has(asset -> asset.library().isPresent() && !asset.isReadOnly())).isTrue();
    assertThat(has(asset -> asset.stack().isPresent())).isTrue();
    assertThat(has(asset -> asset.duplicateId().isPresent())).isTrue();
    assertThat(has(asset -> !asset.owner().equals(library.owner()))).isTrue();
    assertThat(has(asset -> asset.livePhotoVideoId().isPresent())).isTrue();
  }

  @Test
  void holdsNamesOfAllSources() {
    for (String name :
        List.of("PXL_", "IMG_", "IMG-2", "VID-2", "Screenshot_", "Scan ", "DSC_", "meme", "P101")) {
      assertThat(has(asset -> asset.file().name().startsWith(name))).as(name).isTrue();
    }
  }

  @Test
  void knowsTheTruthBehindWrongDates() {
    assertThat(
            library.assets().stream()
                .filter(asset -> asset.file().name().startsWith("Scan "))
                .allMatch(
                    scan ->
                        library.truth(scan.id()).orElseThrow().toEpochMilli()
                            < scan.fileCreatedAt()))
        .isTrue();
    assertThat(has(asset -> library.truth(asset.id()).isEmpty())).as("memes").isTrue();
  }

  @Test
  void tagsNestedAndWithEqualLeavesAndTheMarksOfTheTool() {
    List<String> values =
        library.tags().of(library.owner()).stream()
            .filter(tag -> tag.members().size() > 0)
            .map(SandboxTag::value)
            .toList();
    assertThat(values)
        .contains("Holiday/Beach", "Sport/Beach", "Places/Italy/Rome", "autotag_input_meme")
        .contains("autotag_input_pending_review", "autotag_input_ignore")
        .contains("autotag_output_unknown", "autotag_output_conflict");
  }

  @Test
  void sharesAlbumsBothWaysAndRepeatsNames() {
    assertThat(library.albums().stream().filter(a -> a.name().equals("Family"))).hasSize(2);
    assertThat(
            library.albums().stream()
                .anyMatch(a -> a.owner().equals(library.owner()) && !a.shares().isEmpty()))
        .isTrue();
    assertThat(
            library.albums().stream()
                .anyMatch(a -> a.shares().containsKey(library.owner()) && a.members().size() > 0))
        .isTrue();
  }

  private boolean has(Predicate<SandboxAsset> kind) {
    return library.assets().stream().anyMatch(kind);
  }

  private static List<String> fingerprint(LibrarySource source) {
    SandboxLibrary made = source.load();
    return IntStream.range(0, made.order().size())
        .mapToObj(made.order()::at)
        .map(a -> a.id() + a.path() + a.fileCreatedAt() + a.tags().size() + a.albumCount())
        .toList();
  }
}
