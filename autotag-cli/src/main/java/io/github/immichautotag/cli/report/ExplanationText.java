package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.cli.terminal.Wrapping;
import io.github.immichautotag.core.condition.Explanation;
import io.github.immichautotag.core.condition.Explanation.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Why a condition is met or not, as a small tree with the actual value at each leaf. */
final class ExplanationText {

  private final Style style;
  private final List<String> lines = new ArrayList<>();

  private ExplanationText(Style style) {
    this.style = style;
  }

  /** The lines of the tree. */
  static List<String> lines(Explanation explanation, String indent, Style style) {
    ExplanationText text = new ExplanationText(style);
    text.add(explanation, indent);
    return text.lines;
  }

  private void add(Explanation explanation, String indent) {
    String actual = Printable.sentence(explanation.actual());
    String tail = actual.isEmpty() || !explanation.isSingle() ? "" : "   (it is: " + actual + ")";
    String words = Printable.sentence(explanation.words()) + tail;
    List<String> wrapped = Wrapping.of(words, style.width() - indent.length() - 2);
    for (int at = 0; at < wrapped.size(); at++) {
      String sign = at == 0 ? sign(explanation.verdict(), style) + " " : "  ";
      lines.add(indent + sign + wrapped.get(at));
    }
    explanation.parts().forEach(part -> add(part, indent + "  "));
  }

  /** A sign for a verdict; the words beside it never depend on its colour. */
  static String sign(Verdict verdict, Style style) {
    return switch (verdict) {
      case YES -> style.added("✓");
      case NO -> style.removed("✗");
      case UNKNOWN -> style.changed("?");
    };
  }
}
