package io.github.immichautotag.cli.report;

import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.immich.ImmichLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The links for review, {@code immich_autotag_links.md}: where to go in Immich to see what is
 * unknown, what is in conflict, and what each category's tags hold.
 */
public final class LinksFile {

  private LinksFile() {}

  /**
   * The file's text.
   *
   * @param marks the tags that the tool sets, with what each means
   */
  public static String text(
      LibraryState library, List<MarkLink> marks, List<Category> categories, ImmichLinks links) {
    List<String> lines = new ArrayList<>();
    lines.add("# Immich AutoTag: links for review");
    lines.add("");
    lines.add("## To sort out");
    lines.add("");
    marks.forEach(mark -> lines.add(mark.line(library, links)));
    lines.add("");
    lines.add("## Your own tags");
    lines.add("");
    for (Category category : categories) {
      for (String name : category.tagNames()) {
        lines.addAll(inputs(category, name, library, links));
      }
    }
    lines.add("");
    lines.add("## Albums");
    lines.add("");
    lines.add("- [All albums](" + links.web() + "/albums)");
    return String.join("\n", lines) + "\n";
  }

  private static List<String> inputs(
      Category category, String name, LibraryState library, ImmichLinks links) {
    Collection<TagPath> tags = library.tagsCalled(name);
    if (tags.isEmpty()) {
      return List.of(
          "- "
              + Markdown.text(category.name())
              + ": tag "
              + Markdown.code(name)
              + " does not exist yet");
    }
    return tags.stream().map(tag -> line(category.name(), tag, library, links.tag(tag))).toList();
  }

  private static String line(String words, TagPath tag, LibraryState library, String link) {
    int count = library.taggedWithin(tag).assets().size();
    return "- [%s: %s](%s): %,d assets"
        .formatted(Markdown.text(words), Markdown.text(tag.value()), link, count);
  }

  /**
   * A tag that the tool sets.
   *
   * @param words what it means
   * @param tag the tag
   */
  public record MarkLink(String words, TagPath tag) {
    private String line(LibraryState library, ImmichLinks links) {
      return LinksFile.line(words, tag, library, links.tag(tag));
    }
  }
}
