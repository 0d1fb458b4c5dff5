package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.terminal.Columns;
import io.github.immichautotag.cli.terminal.Printable;
import io.github.immichautotag.cli.terminal.Style;
import io.github.immichautotag.core.date.Confidence;
import io.github.immichautotag.core.date.DateEvidence;
import io.github.immichautotag.core.date.DateReview;
import io.github.immichautotag.core.date.DateSource;
import io.github.immichautotag.core.date.DateVerdict;
import io.github.immichautotag.core.date.NameReading;
import io.github.immichautotag.core.date.Standing;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.CaptureTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What dates are worth, which would be corrected and which are doubtful, as one calm screen. */
public final class DatesText {

  private static final String INDENT = "  ";

  /** More of one kind are summed up, unless all are asked for. */
  private static final int FEW = 5;

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final DateReview review;
  private final AssetTable assets;
  private final int most;
  private final Style style;
  private final List<String> lines = new ArrayList<>();

  private DatesText(DateReview review, AssetTable assets, boolean all, Style style) {
    this.review = review;
    this.assets = assets;
    most = all ? Integer.MAX_VALUE : FEW;
    this.style = style;
  }

  /** The lines of the screen. */
  public static List<String> lines(DateReview review, AssetTable assets, boolean all, Style style) {
    DatesText text = new DatesText(review, assets, all, style);
    text.worths();
    Map<String, List<DateReview.Entry>> corrected = new LinkedHashMap<>();
    Map<String, List<DateReview.Entry>> doubtful = new LinkedHashMap<>();
    for (DateReview.Entry entry : review.entries()) {
      if (entry.verdict() instanceof DateVerdict.Correct correct) {
        group(corrected, by(entry, correct.by()), entry);
      } else if (entry.verdict() instanceof DateVerdict.Doubtful doubt) {
        group(doubtful, doubt.kind().words(), entry);
      }
    }
    text.section("Corrected", corrected, style::changed);
    text.section("Doubtful, and left as they are", doubtful, UnaryOperator.identity());
    text.summary(corrected, doubtful);
    return text.lines;
  }

  private static void group(
      Map<String, List<DateReview.Entry>> groups, String key, DateReview.Entry entry) {
    groups.computeIfAbsent(key, fresh -> new ArrayList<>()).add(entry);
  }

  /** File names by their scheme, everything else by its kind. */
  private static String by(DateReview.Entry entry, DateEvidence evidence) {
    return evidence.source() == DateSource.FILE_NAME
        ? "by the file name: " + entry.name().map(DatesText::scheme).orElse("")
        : "by the " + evidence.source().words();
  }

  private static String scheme(NameReading name) {
    return name.confidence() == Confidence.SENT
        ? name.scheme().id() + ", which tells when it was sent or saved"
        : name.scheme().id();
  }

  private void heading(String words) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(style.strong(words));
  }

  private void worths() {
    heading("What the dates are worth");
    long all = review.standings().values().stream().mapToLong(Integer::longValue).sum();
    Columns columns = new Columns();
    for (Standing standing : Standing.values()) {
      int count = review.standings().getOrDefault(standing, 0);
      columns
          .row()
          .text(standing.name().toLowerCase(Locale.ROOT))
          .number(count)
          .percent(count, all)
          .text(words(standing));
    }
    show(columns);
  }

  private static String words(Standing standing) {
    return switch (standing) {
      case CAMERA -> "written by a camera, to the fraction of a second or with its zone";
      case RECORDED -> "in the metadata";
      case LOOSE -> "without camera or zone, and not that of the file";
      case FILE -> "only that of the file";
      case IMPOSSIBLE -> "no picture can have it";
    };
  }

  private void section(
      String title, Map<String, List<DateReview.Entry>> groups, UnaryOperator<String> look) {
    if (groups.isEmpty()) {
      return;
    }
    heading(title);
    List<Map.Entry<String, List<DateReview.Entry>>> sorted = new ArrayList<>(groups.entrySet());
    sorted.sort(
        Comparator.comparing(
                (Map.Entry<String, List<DateReview.Entry>> it) -> -it.getValue().size())
            .thenComparing(Map.Entry::getKey));
    for (Map.Entry<String, List<DateReview.Entry>> group : sorted) {
      lines.add(INDENT + look.apply("%,d  %s".formatted(group.getValue().size(), group.getKey())));
      show(rows(group.getValue()));
    }
  }

  private Columns rows(List<DateReview.Entry> entries) {
    Columns columns = new Columns();
    for (DateReview.Entry entry : entries.subList(0, Math.min(most, entries.size()))) {
      Columns.Row row =
          columns
              .row()
              .text("  " + Printable.of(assets.originalFileName(entry.position())))
              .text(text(entry.shown()));
      if (entry.verdict() instanceof DateVerdict.Correct correct) {
        row.text("→ " + text(correct.value())).text(evidence(correct.by()));
      } else {
        row.text(Printable.sentence(entry.verdict().why()));
      }
    }
    if (entries.size() > most) {
      columns.row(style::faint).text("  and %,d more".formatted(entries.size() - most));
    }
    return columns;
  }

  /** A file name stands in the row already. */
  private static String evidence(DateEvidence evidence) {
    return evidence.source() == DateSource.FILE_NAME ? "" : Printable.of(evidence.text());
  }

  private static String text(CaptureTime time) {
    return CLOCK.format(time.wallClock()) + time.zone().map(zone -> " " + time.offset()).orElse("");
  }

  private void show(Columns columns) {
    lines.addAll(columns.lines(INDENT, style.width()));
  }

  private void summary(
      Map<String, List<DateReview.Entry>> corrected, Map<String, List<DateReview.Entry>> doubtful) {
    lines.add("");
    lines.add(
        style.strong(
            "Dates: %,d to correct, %,d doubtful.".formatted(count(corrected), count(doubtful))));
  }

  private static int count(Map<String, List<DateReview.Entry>> groups) {
    return groups.values().stream().mapToInt(List::size).sum();
  }
}
