package io.github.immichautotag.cli.config.docs;

import io.github.immichautotag.cli.config.schema.Descriptions;
import io.github.immichautotag.core.condition.ConditionKind;
import io.github.immichautotag.core.condition.ConditionKind.Example;
import io.github.immichautotag.core.effect.EffectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages on conditions and effects, made of their registers. */
final class RulePages {

  private static final String NOTE =
      "<!-- Made of the register in autotag-core; CONTRIBUTING.md says how to make it anew. -->\n\n";
  private static final String RULES = "[How rules are written](../rules.md)";

  private final Descriptions descriptions = Descriptions.standard();

  /** All of them, by their paths below docs. */
  static Map<String, String> all() {
    RulePages pages = new RulePages();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("conditions/index.md", pages.conditions());
    ConditionKind.all()
        .forEach(kind -> all.put("conditions/" + kind.name() + ".md", pages.page(kind)));
    all.put("effects/index.md", pages.effects());
    EffectKind.all().forEach(kind -> all.put("effects/" + kind.name() + ".md", pages.page(kind)));
    return all;
  }

  private String conditions() {
    StringBuilder page = new StringBuilder(NOTE);
    page.append("# Conditions\n\n");
    page.append("What a rule can ask of an asset. ").append(RULES);
    page.append(" tells how conditions are put together by `all`, `any`, `none` and `not`.\n");
    ConditionKind.sections()
        .forEach(
            (heading, kinds) -> {
              page.append("\n## ").append(heading).append("\n\n");
              page.append("| condition | finds assets … |\n|---|---|\n");
              kinds.forEach(kind -> page.append(row(kind.name(), kind.summary())));
            });
    return page.toString();
  }

  private String effects() {
    StringBuilder page = new StringBuilder(NOTE);
    page.append("# Effects\n\n");
    page.append("What a rule can do with the assets that its condition finds. ").append(RULES);
    page.append(
        " tells what happens where rules disagree, and what `otherwise: remove` takes back.\n");
    page.append("\n| effect | does |\n|---|---|\n");
    EffectKind.all().forEach(kind -> page.append(row(kind.name(), kind.summary())));
    return page.toString();
  }

  /** Words of a register as Markdown, which has a meaning of its own for some signs. */
  private static String plain(String words) {
    return words.replace("<", "&lt;").replace("*", "\\*").replace("|", "\\|");
  }

  private static String row(String name, String summary) {
    return "| [%s](%s.md) | %s |\n".formatted(name, name, plain(summary));
  }

  private String page(ConditionKind kind) {
    StringBuilder page = new StringBuilder(NOTE);
    page.append("# ")
        .append(kind.name())
        .append("\n\n")
        .append(plain(kind.description()))
        .append('\n');
    section(page, "What it takes", takes(kind));
    page.append("\n## Examples\n");
    int number = 1;
    for (Example example : kind.examples()) {
      yaml(page, rule(kind.name(), example, kind.examples().size() > 1 ? " " + number : ""));
      number++;
    }
    kind.documents().forEach(document -> yaml(page, document));
    section(page, "Where there is nothing of the kind", missing(kind));
    section(page, "What is read for it", NeedWords.reading(ExampleNeeds.of(kind)));
    page.append("\n[All conditions](index.md) · ").append(RULES).append('\n');
    return page.toString();
  }

  private static String missing(ConditionKind kind) {
    String unread = NeedWords.unread(ExampleNeeds.of(kind));
    return kind.words().missing() + (unread.isEmpty() ? "" : "\n\n" + unread);
  }

  private static String rule(String name, Example example, String number) {
    return """
        rules:
          - name: example%3$s
            when:
              %1$s: %2$s
            do:
              - add_tag: found
        tests:
          - name: meets it
            asset: %4$s
            expect: { rule: [example%3$s] }
          - name: does not meet it
            asset: %5$s
            expect: { without_rule: [example%3$s] }
        """
        .formatted(name, example.argument(), number, example.meets(), example.fails());
  }

  private String page(EffectKind kind) {
    StringBuilder page = new StringBuilder(NOTE);
    page.append("# ")
        .append(kind.name())
        .append("\n\n")
        .append(plain(kind.description()))
        .append('\n');
    section(page, "What it takes", takes(kind));
    page.append("\n## Example\n");
    kind.documents().forEach(document -> yaml(page, document));
    section(page, "What otherwise: remove takes back", kind.takenBack());
    section(page, "What it needs", PermissionWords.of(ExampleNeeds.effectOf(kind).verbs()));
    page.append("\n[All effects](index.md) · ").append(RULES).append('\n');
    return page.toString();
  }

  private static void yaml(StringBuilder page, String yaml) {
    page.append("\n```yaml\n").append(yaml.strip()).append("\n```\n");
  }

  private static void section(StringBuilder page, String heading, String text) {
    page.append("\n## ").append(heading).append("\n\n").append(text).append('\n');
  }

  private String takes(ConditionKind kind) {
    String own = kind.words().takes();
    return own.isEmpty() ? ofType(kind.type()) : own;
  }

  private String takes(EffectKind kind) {
    String forms =
        kind.examples().stream()
            .map(example -> "`" + kind.name() + ": " + example + "`")
            .collect(Collectors.joining(", "));
    return ofType(kind.type())
        + "\n\n"
        + (kind.examples().size() > 1 ? "Such as " : "As in ")
        + forms
        + ".";
  }

  /** A type of the table of keys in words. */
  private String ofType(String type) {
    if (type.startsWith("enum(")) {
      String words = type.substring(5, type.indexOf(')')).replace(",", "`, `");
      return type.endsWith("*")
          ? "One of `" + words + "`, or a list of them."
          : "One of `" + words + "`.";
    }
    int group = type.indexOf("block:");
    if (group >= 0) {
      String text = group > 0 ? "A text, or a block of these keys:" : "A block of these keys:";
      return text + "\n\n" + keys(type.substring(group + 6));
    }
    return switch (type) {
      case "bool" -> "`true` or `false`.";
      case "text*" -> "One text, or a list of texts.";
      case "weblink*" -> "One link, or a list of links.";
      case "int(-1..5)" -> "A whole number from -1 to 5.";
      case "text" -> "A text.";
      default -> throw new IllegalStateException("no words for the type " + type);
    };
  }

  private String keys(String group) {
    List<String> rows = new ArrayList<>(List.of("| key | means |", "|---|---|"));
    KeysOfGroup.of(group)
        .forEach(
            key -> {
              Optional<String> words = descriptions.of("@" + group + "." + key);
              rows.add("| `%s` | %s |".formatted(key, plain(words.orElse(""))));
            });
    return String.join("\n", rows);
  }
}
