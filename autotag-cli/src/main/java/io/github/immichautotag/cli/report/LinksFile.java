package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.core.library.AlbumId;
import io.github.immichautotag.core.library.AlbumRef;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.stage.Mark;
import io.github.immichautotag.immich.ImmichLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The links for review, {@code immich_autotag_links.md}: where to go in Immich to see what is
 * unknown, what is in conflict, and what each category's tags hold.
 */
final class LinksFile {

  private final LibraryNow now;
  private final LibraryState state;
  private final ImmichLinks links;
  private final List<String> lines = new ArrayList<>();

  LinksFile(LibraryNow now, ImmichLinks links) {
    this.now = now;
    this.state = now.state();
    this.links = links;
  }

  /** The file's text. */
  String text(Setup setup) {
    lines.add("# Immich AutoTag: links for review");
    heading("To sort out");
    setup.unknownMark().ifPresent(mark -> mark("In no category", mark));
    setup.conflictMark().ifPresent(mark -> mark("In several categories", mark));
    setup.dates().doubtfulMark().ifPresent(mark -> mark("With a doubtful date", mark));
    setup
        .dates()
        .mismatchMark()
        .ifPresent(mark -> mark("With a date far from their album's", mark));
    setup.jobs().allMarks().forEach(marked -> mark(marked.words(), marked.mark()));
    heading("Your own tags");
    for (Category category : setup.categories()) {
      category.tagNames().forEach(name -> input(category, name));
    }
    heading("Albums");
    lines.add("- [All albums](" + links.web() + "/albums)");
    return String.join("\n", lines) + "\n";
  }

  private void heading(String words) {
    lines.add("");
    lines.add("## " + words);
    lines.add("");
  }

  /** In the form that is used now, and in the other one as long as something is marked so. */
  private void mark(String words, Mark mark) {
    Optional<AlbumRef> album = mark.album(state);
    Optional<AlbumId> id = album.flatMap(now::id);
    int tagged = state.taggedWithin(mark.tag()).assets().size();
    if (mark.with().tags() || tagged > 0 || id.isEmpty()) {
      tag(words, mark.tag());
    }
    if (id.isPresent()) {
      int members = state.members(album.get()).assets().size();
      lines.add(line(words, "album " + mark.albumName(), links.album(id.get()), members));
    }
  }

  private void input(Category category, String name) {
    Collection<TagPath> tags = state.tagsCalled(name);
    tags.forEach(tag -> tag(category.name(), tag));
    if (tags.isEmpty()) {
      lines.add(
          "- %s: tag %s does not exist yet"
              .formatted(Markdown.text(category.name()), Markdown.code(name)));
    }
  }

  private void tag(String words, TagPath tag) {
    int count = state.taggedWithin(tag).assets().size();
    lines.add(line(words, tag.value(), links.tag(tag), count));
  }

  private static String line(String words, String name, String link, int count) {
    return "- [%s: %s](%s): %,d assets"
        .formatted(Markdown.text(words), Markdown.text(name), link, count);
  }
}
