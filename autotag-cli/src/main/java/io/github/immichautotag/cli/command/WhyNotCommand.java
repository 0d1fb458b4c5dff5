package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.config.problem.ConfigProblem;
import io.github.immichautotag.cli.config.rules.RuleSettings;
import io.github.immichautotag.cli.report.WhyText;
import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.core.condition.Explanation;
import io.github.immichautotag.core.condition.Spelling;
import io.github.immichautotag.core.plan.Plan;
import io.github.immichautotag.core.stage.Category;
import io.github.immichautotag.core.why.Answer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Explains why a rule or a category does not take an asset, and what it would take. */
public final class WhyNotCommand implements Command {

  @Override
  public String name() {
    return "why-not";
  }

  @Override
  public String summary() {
    return "tell what it would take for a rule to match an asset";
  }

  @Override
  public String details() {
    return """
        Tells why a rule or a category does not match an asset, and the smallest change of the asset or
        of the rule that would make it match.
          autotag why-not IMG_20190712_091040.jpg "screenshots to the archive\"""";
  }

  @Override
  public Options options() {
    return Flags.ofPlanning();
  }

  @Override
  public boolean takesWords() {
    return true;
  }

  @Override
  public ExitCode run(CommandLine line, Surroundings surroundings) {
    List<String> words = line.getArgList();
    if (words.size() != 2) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "autotag why-not needs an asset and the name of a rule or category, each in quotes where"
              + " it has blanks");
    }
    Configuration configuration = Configured.load(line, surroundings);
    Setup setup = Setup.of(configuration, Flags.rules(line));
    String name = words.get(1);
    check(name, configuration, setup);
    Planning planning = Planning.connect(line, surroundings, configuration, setup);
    Planning.Planned planned = planning.plan();
    Plan plan = planned.plan();
    int position =
        AssetChoice.of(words.get(0), plan.library().assets(), planning.connection().links());
    Answer answer = WhyCommand.of(planned, setup).of(position);
    WhyText.Named named =
        new WhyText.Named(planning.connection().links(), place(name, configuration));
    surroundings.console().line("");
    lines(name, answer, plan, named, surroundings.console().style())
        .forEach(surroundings.console()::line);
    return ExitCode.DONE;
  }

  /** Before anything is read. */
  private static void check(String name, Configuration configuration, Setup setup) {
    Set<String> known = new LinkedHashSet<>();
    setup.rules().forEach(rule -> known.add(rule.name()));
    setup.categories().forEach(category -> known.add(category.name()));
    if (known.contains(name)) {
      return;
    }
    boolean off = configuration.rules().stream().anyMatch(rule -> rule.rule().name().equals(name));
    String hint =
        Spelling.nearest(name, known)
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse("there are: " + String.join(", ", known));
    throw new CommandFailure(
        ExitCode.USAGE,
        off
            ? "rule \"%s\" is switched off or left out, so it takes nothing".formatted(name)
            : "there is no rule and no category \"%s\"; %s".formatted(Printable.of(name), hint));
  }

  private static Optional<String> place(String name, Configuration configuration) {
    return configuration.rules().stream()
        .filter(rule -> rule.rule().name().equals(name))
        .map(RuleSettings::place)
        .filter(problem -> problem.line() > 0)
        .map(WhyNotCommand::place)
        .findFirst();
  }

  private static String place(ConfigProblem problem) {
    return problem.file() + ":" + problem.line();
  }

  private static List<String> lines(
      String name, Answer answer, Plan plan, WhyText.Named named, Style style) {
    int position = plan.library().assets().position(answer.asset()).orElseThrow();
    Optional<Answer.OfRule> rule =
        answer.rules().stream().filter(it -> it.rule().name().equals(name)).findFirst();
    if (rule.isPresent()) {
      List<Explanation.Step> change =
          Explanation.smallestChange(rule.get().rule().when(), position, plan.library());
      return WhyText.whyNot(answer, rule.get(), change, plan.library(), named, style);
    }
    Answer.OfCategory category =
        answer.categories().stream()
            .filter(it -> it.category().name().equals(name))
            .findFirst()
            .orElseThrow();
    return WhyText.whyNot(
        answer,
        category,
        smallest(category.category(), position, plan),
        plan.library(),
        named,
        style);
  }

  private static List<Explanation.Step> smallest(Category category, int position, Plan plan) {
    return Explanation.smallestChange(category.condition(), position, plan.outcome());
  }
}
