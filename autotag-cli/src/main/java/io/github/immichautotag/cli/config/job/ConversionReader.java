package io.github.immichautotag.cli.config.job;

import io.github.immichautotag.cli.config.problem.HelpAnchor;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.schema.Block;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.Stage;
import io.github.immichautotag.core.stage.Criteria;
import io.github.immichautotag.core.stage.conversion.Conversion;
import io.github.immichautotag.core.stage.conversion.Conversion.Mode;
import io.github.immichautotag.core.stage.conversion.ConversionStage;
import io.github.immichautotag.core.stage.conversion.Link;
import io.github.immichautotag.core.stage.conversion.LinkStage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the block {@code conversions}. */
final class ConversionReader {

  private static final String TAGS = "tag_names";
  private static final String ALBUMS = "album_names";
  private static final String PATTERNS = "album_name_patterns";

  private final Problems problems;
  private final CriteriaReader criteria;
  private final boolean predecessorFormat;
  private final Set<String> names = new HashSet<>();

  ConversionReader(Problems problems, CriteriaReader criteria, boolean predecessorFormat) {
    this.problems = problems;
    this.criteria = criteria;
    this.predecessorFormat = predecessorFormat;
  }

  List<Stage> read(Block block) {
    List<Stage> stages = new ArrayList<>();
    int number = 1;
    for (Block conversion : block.blocks("conversions")) {
      stage(conversion, name(conversion, number)).ifPresent(stages::add);
      number++;
    }
    return block.truth("enabled") ? stages : List.of();
  }

  private String name(Block conversion, int number) {
    String name =
        conversion
            .text("name")
            .or(() -> conversion.text("description"))
            .filter(text -> !text.isBlank())
            .filter(text -> !names.contains(text))
            .orElse("conversion-" + number);
    names.add(name);
    return name;
  }

  private Optional<Stage> stage(Block conversion, String name) {
    Block source = conversion.block("source");
    Block destination = conversion.block("destination");
    if (conversion.text("mode").filter("sync"::equals).isPresent()) {
      return link(conversion, name);
    }
    Criteria from = criteria.read(source);
    List<TagPath> tags =
        destination.texts(TAGS).stream().flatMap(tag -> tag(tag, destination).stream()).toList();
    return Optional.of(
        new ConversionStage(
            new Conversion(name, from, tags, destination.texts(ALBUMS), mode(conversion))));
  }

  /** The predecessor took a mode that says null for a copy. */
  private Mode mode(Block conversion) {
    boolean copies =
        conversion.text("mode").filter("copy"::equals).isPresent()
            || (predecessorFormat && conversion.isNull("mode"));
    if (copies) {
      return Mode.COPY;
    }
    return predecessorFormat ? Mode.MOVE_OF_PREDECESSOR : Mode.MOVE;
  }

  private Optional<TagPath> tag(String text, Block destination) {
    try {
      return Optional.of(new TagPath(text));
    } catch (IllegalArgumentException impossible) {
      problems.error(
          destination.placeOfValue(TAGS),
          HelpAnchor.CONVERSIONS,
          "\"" + text + "\" is no path of a tag: a part of it is empty",
          "write it like Trips/Paris");
      return Optional.empty();
    }
  }

  /** A link ties one tag to one album, whichever of them stands in front. */
  private Optional<Stage> link(Block conversion, String name) {
    Block source = conversion.block("source");
    Block destination = conversion.block("destination");
    List<String> tags = new ArrayList<>(source.texts(TAGS));
    tags.addAll(destination.texts(TAGS));
    List<String> albums = new ArrayList<>(source.texts(ALBUMS));
    albums.addAll(destination.texts(ALBUMS));
    boolean more =
        !source.texts(PATTERNS).isEmpty() || source.has("asset_links") || source.has("when");
    if (tags.size() != 1 || albums.size() != 1 || more) {
      problems.error(
          conversion.placeOfValue("mode"),
          HelpAnchor.CONVERSIONS,
          "mode: sync ties one tag to one album, and nothing else",
          "write source: { tag_names: [x] } and destination: { album_names: [y] }, or the other way"
              + " round");
      return Optional.empty();
    }
    Link.Side winner =
        conversion.text("winner").filter("tag"::equals).isPresent()
            ? Link.Side.TAG
            : Link.Side.ALBUM;
    return tag(tags.get(0), source)
        .map(tag -> new LinkStage(new Link(name, tag, albums.get(0), winner)));
  }
}
