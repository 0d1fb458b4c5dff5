package io.github.immichautotag.cli.report;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.stage.duplicate.DuplicateMarksStage.Disagreement;
import io.github.immichautotag.immich.ImmichLinks;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The groups of duplicates that disagree, {@code duplicates.md}: a section for each, with its
 * members, where they are and what they carry.
 */
final class DuplicatePages {

  /** More groups than these nobody goes through by hand; they come up with the next runs. */
  private static final int MOST = 1_000;

  private final LibraryState state;
  private final ImmichLinks links;
  private final Writer writer;

  private DuplicatePages(LibraryState state, ImmichLinks links, Writer writer) {
    this.state = state;
    this.links = links;
    this.writer = writer;
  }

  /** Writes the page; the writer stays open. */
  static void write(List<Disagreement> groups, LibraryState state, ImmichLinks links, Writer writer)
      throws IOException {
    DuplicatePages pages = new DuplicatePages(state, links, writer);
    writer.write("# Duplicates that disagree\n\n");
    String some = groups.size() > MOST ? "; the first %,d of them".formatted(MOST) : "";
    writer.write("Groups: %,d%s\n".formatted(groups.size(), some));
    for (Disagreement group : groups.subList(0, Math.min(MOST, groups.size()))) {
      pages.write(group);
    }
    writer.flush();
  }

  private void write(Disagreement group) throws IOException {
    writer.write("\n## Group " + group.id() + "\n\n");
    for (String reason : group.reasons()) {
      writer.write(Markdown.text(reason) + "\n\n");
    }
    AssetTable assets = state.assets();
    for (int at : (Iterable<Integer>) group.members().positions().boxed()::iterator) {
      writer.write(
          "- [%s](%s): %s; %s\n"
              .formatted(
                  Markdown.text(assets.originalFileName(at)),
                  links.asset(assets.id(at)),
                  albums(at),
                  tags(at)));
    }
  }

  private String albums(int position) {
    String names =
        state.albums().stream()
            .filter(album -> !AlbumMarker.isForReview(album))
            .filter(album -> state.members(album.ref()).assets().contains(position))
            .map(Album::name)
            .map(Markdown::text)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "in no album" : "in " + names;
  }

  private String tags(int position) {
    String names =
        state.tags().stream()
            .filter(tag -> state.taggedExactly(tag).assets().contains(position))
            .map(TagPath::value)
            .map(Markdown::code)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "no tag" : names;
  }
}
