package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.config.problem.Problems;
import io.github.immichautotag.cli.config.problem.SourceText;
import io.github.immichautotag.cli.config.rules.QueryReader;
import io.github.immichautotag.cli.report.FoundAssets;
import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.Completeness;
import io.github.immichautotag.core.library.Library;
import io.github.immichautotag.core.library.Visibility;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.run.ReadRequest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Finds assets by a condition in one line. */
public final class FindCommand implements Command {

  private static final String FORMAT = "format";
  private static final String LIMIT = "limit";

  @Override
  public String name() {
    return "find";
  }

  @Override
  public String summary() {
    return "list the assets that a condition is met by, with links";
  }

  @Override
  public String details() {
    return """
        The conditions are those of rules, in one line: what stands side by side must all hold; or, not
        and brackets do as they say. A word alone is looked for in file names.
          autotag find 'type:video duration:">10 min"'
          autotag find 'place:none sibling:{within: 5 min, place: true}'
          autotag find 'rating>=4 not (in_album.pattern:^Best or tag:seen)'
          autotag find 'file_name.glob:"IMG-*-WA*" taken:2019-07..2019-08' --limit 20
        Exit code 0, also when nothing is found.""";
  }

  @Override
  public Options options() {
    return Flags.ofConfiguration()
        .addOption(Flags.value(LIMIT, "N", "list so many at most; all are counted"))
        .addOption(Flags.value(FORMAT, "FORMAT", "text (usual) or json, an object a line"));
  }

  @Override
  public boolean takesWords() {
    return true;
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) throws IOException {
    if (line.getArgList().isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "autotag find needs a query, such as: autotag find 'type:video'");
    }
    boolean json = Flags.isJson(line, FORMAT);
    int limit = Flags.number(line, LIMIT, Integer.MAX_VALUE, Integer.MAX_VALUE);
    Configuration configuration = Configured.load(line, surroundings);
    Condition condition =
        condition(String.join(" ", line.getArgList()), configuration, surroundings);
    Setup setup = Setup.of(configuration);
    Planning planning = Planning.connect(line, surroundings, configuration, setup);
    ReadRequest request = new ReadRequest(everywhere(setup), condition.needs());
    Library library = planning.read(request).library();
    AssetSet found = condition.select(library).minus(leftOut(library));
    if (json) {
      Writer out = new OutputStreamWriter(surroundings.console().out(), StandardCharsets.UTF_8);
      FoundAssets.writeJson(found, limit, library, planning.connection().links(), out);
    } else {
      FoundAssets.lines(
              found, limit, library, planning.connection().links(), surroundings.console().style())
          .forEach(surroundings.console()::line);
    }
    return tellOfTheRest(condition, library, found, surroundings);
  }

  private static Condition condition(
      String query, Configuration configuration, Surroundings surroundings) {
    Problems problems = new Problems(new SourceText("query", query));
    Optional<Condition> condition = QueryReader.read(query, problems, configuration.terms());
    Configured.tell(problems.inOrder(), surroundings.console());
    return condition.orElseThrow(
        () ->
            new CommandFailure(
                ExitCode.USAGE,
                "the query cannot be used; the pages of all conditions begin at"
                    + " docs/conditions/README.md"));
  }

  private static Set<Visibility> everywhere(Setup setup) {
    Set<Visibility> all = EnumSet.of(Visibility.TIMELINE, Visibility.ARCHIVE);
    all.addAll(setup.visibilities());
    return all;
  }

  /** The moving parts of live photos are no pictures of their own. */
  private static AssetSet leftOut(Library library) {
    AssetTable assets = library.assets();
    return assets.motionParts().union(AssetSet.matching(assets.size(), assets::trashed));
  }

  private static ExitCode tellOfTheRest(
      Condition condition, Library library, AssetSet found, Surroundings surroundings) {
    if (condition.completeness(library) instanceof Completeness.Missing part) {
      surroundings.console().say("Not all could be read that the query looks at: " + part.reason());
      return ExitCode.PARTLY_FAILED;
    }
    int unknown = condition.possible(library).minus(found).minus(leftOut(library)).size();
    if (unknown > 0) {
      surroundings
          .console()
          .say("Of %,d more assets Immich has not read the metadata yet.".formatted(unknown));
    }
    return ExitCode.DONE;
  }
}
