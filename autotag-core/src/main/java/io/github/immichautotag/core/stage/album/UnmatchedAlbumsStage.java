package io.github.immichautotag.core.stage.album;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.NamePattern;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.Category;
import java.util.List;

/** Tells of the own albums that no category knows, so that what is in them counts as unknown. */
public final class UnmatchedAlbumsStage implements Stage {

  private static final int FEW = 5;

  private final List<Category> categories;

  /** A stage for these categories. */
  public UnmatchedAlbumsStage(List<Category> categories) {
    this.categories = List.copyOf(categories);
  }

  @Override
  public String name() {
    return "unmatched albums";
  }

  @Override
  public Needs needs() {
    return Needs.nothing();
  }

  @Override
  public List<Finding> find(RuleInput input) {
    return List.of();
  }

  /** Where no category looks at albums at all, none is worth a word. */
  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    boolean byAlbum = categories.stream().anyMatch(it -> !it.albumPatterns().isEmpty());
    List<String> unmatched =
        outcome.state().albums().stream()
            .filter(album -> album.myRole() == AlbumRole.OWNER)
            .filter(album -> !AlbumMarker.isForReview(album))
            .filter(album -> isUnmatched(album, outcome.state()))
            .map(Album::name)
            .sorted()
            .toList();
    if (!byAlbum || unmatched.isEmpty()) {
      return List.of();
    }
    String more = unmatched.size() > FEW ? ", …" : "";
    return List.of(
        "your albums that no category knows: %,d (%s%s)"
            .formatted(
                unmatched.size(),
                String.join(
                    ", ", unmatched.stream().limit(FEW).map(it -> "\"" + it + "\"").toList()),
                more));
  }

  private boolean isUnmatched(Album album, LibraryState state) {
    return categories.stream()
        .noneMatch(
            category ->
                matches(category.albumPatterns(), album, state)
                    || matches(category.exceptAlbums(), album, state));
  }

  private static boolean matches(List<NamePattern> patterns, Album album, LibraryState state) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(album, state));
  }
}
