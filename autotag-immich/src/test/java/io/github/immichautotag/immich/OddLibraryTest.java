package io.github.immichautotag.immich;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.sandbox.SandboxServer;
import io.github.immichautotag.sandbox.http.Dialect;
import io.github.immichautotag.sandbox.seed.HandMadeLibrary;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Libraries as people have them, not as one would like them. */
final class OddLibraryTest {

  private static final List<String> NAMES =
      List.of(
          "",
          "  blanks  ",
          "quotes \" ' ` \\",
          "two\nlines\r\nand a tab\t",
          "שלום العربية \u202etxt.gpj",
          "🎉👨‍👩‍👧‍👦 e\u0301",
          "null",
          "<b>&amp;%2F</b>",
          "\u0000\u0001\u007f",
          "x".repeat(10_000));

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readsAnEmptyLibrary(Dialect dialect) {
    Library library = read(dialect, new HandMadeLibrary(), Set.of("anything"));

    assertThat(library.assets().size()).isZero();
    assertThat(library.tags()).isEmpty();
    assertThat(library.albums()).isEmpty();
    assertThat(library.assetCompleteness().isComplete()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsAlbumsOfTheSameNameApart(Dialect dialect) {
    HandMadeLibrary made =
        new HandMadeLibrary().assets(5).album("Family", 2).album("Family", 3).album("family", 0);

    Library library = read(dialect, made, Set.of());

    assertThat(library.albums()).extracting(Album::name).contains("Family", "Family", "family");
    assertThat(library.albums())
        .extracting(album -> library.members(album.ref()).assets().size())
        .containsExactlyInAnyOrder(2, 3, 0);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readsEveryTagThatALeafNameMeans(Dialect dialect) {
    HandMadeLibrary made =
        new HandMadeLibrary()
            .assets(9)
            .tag("Trips/Paris", 2)
            .tag("People/Paris", 3)
            .tag("Paris", 4);

    Library library = read(dialect, made, Set.of("Paris"));

    assertThat(library.tagsCalled("Paris")).hasSize(3);
    assertThat(library.taggedWithin(new TagPath("Trips/Paris")).assets().size()).isEqualTo(2);
    assertThat(library.taggedWithin(new TagPath("People/Paris")).assets().size()).isEqualTo(3);
    assertThat(library.taggedWithin(new TagPath("Paris")).assets().size()).isEqualTo(4);
    assertThat(library.taggedWithin(new TagPath("Trips")).completeness().isComplete()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsNamesExactlyAsTheyAre(Dialect dialect) {
    HandMadeLibrary made = new HandMadeLibrary();
    NAMES.forEach(made::named);
    NAMES.forEach(name -> made.album(name, 1));

    Library library = read(dialect, made, Set.of());

    Set<String> files = new TreeSet<>();
    library.assets().all().forEach(at -> files.add(library.assets().originalFileName(at)));
    assertThat(files).isEqualTo(new TreeSet<>(NAMES));
    assertThat(library.albums()).extracting(Album::name).containsExactlyInAnyOrderElementsOf(NAMES);
  }

  private static Library read(Dialect dialect, HandMadeLibrary made, Set<String> tags) {
    try (SandboxServer sandbox =
        SandboxServer.start(Servers.recorded(dialect).withLibrary(made.source()))) {
      return Servers.fetch(Servers.server(sandbox), tags);
    }
  }
}
