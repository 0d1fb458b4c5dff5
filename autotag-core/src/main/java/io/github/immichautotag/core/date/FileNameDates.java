package io.github.immichautotag.core.date;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date that the name of a file holds. Names are text, never paths; what cannot be a date,
 * or can be two, gives none: impossible days and times, dates in the future, what clocks show that
 * were never set, numbers that are a part of something longer, days and months whose order is not
 * certain, and two different dates in one name.
 *
 * <p>Takes time in proportion to the length of the name, whatever it is. Immutable and thread-safe.
 */
public final class FileNameDates {

  private final PlausibleDates plausible;

  /** A reader for which dates after this moment do not exist. */
  public FileNameDates(Instant now) {
    plausible = new PlausibleDates(now);
  }

  /** The date in a name. */
  public Optional<NameReading> read(String fileName) {
    return Optional.ofNullable(new Search(NameText.ofFile(fileName)).reading());
  }

  /** The date in the name of a folder, and the rest of the name. */
  Optional<Apart> readFolder(String name) {
    NameText text = NameText.ofFolder(name);
    Search search = new Search(text);
    NameReading reading = search.reading();
    FoundDate date = search.single.get();
    return reading == null || date == null
        ? Optional.empty()
        : Optional.of(new Apart(reading, text.without(date.begin, date.end)));
  }

  /** A date, and the text without it. */
  record Apart(NameReading reading, String rest) {}

  /** One name. */
  private final class Search {

    private final NameText text;
    private final DateShapes shapes;
    private final TimeShapes times;
    private final SchemeWords schemes;
    private final Borders borders;
    private final SingleDate single = new SingleDate();

    Search(NameText name) {
      text = name;
      shapes = new DateShapes(text, plausible);
      times = new TimeShapes(text);
      schemes = new SchemeWords(text);
      borders = new Borders(text, schemes);
    }

    @Nullable NameReading reading() {
      if (text.runs() == 0) {
        return null;
      }
      int run = 0;
      while (run < text.runs()) {
        FoundDate found = find(run);
        if (found == null) {
          run++;
        } else if (found.impossible || isRange(found) || !single.add(found)) {
          return null;
        } else {
          run = found.nextRun;
        }
      }
      for (FoundDate inWords : new TextDates(text, plausible).all()) {
        times.read(inWords);
        boolean glued = NameText.isAsciiLetter(text.at(inWords.begin - 1));
        if (glued || !plausible.accept(inWords) || !borders.fit(inWords)) {
          return null;
        }
        if (inWords.impossible || isRange(inWords) || !single.add(inWords)) {
          return null;
        }
      }
      FoundDate date = single.get();
      return date == null ? null : reading(date);
    }

    /** {@code 2019-12-24..26}, {@code 24.-26.12.2019}, {@code 24-26 December 2019}. */
    private boolean isRange(FoundDate date) {
      boolean on =
          text.at(date.end) == '.'
              && text.at(date.end + 1) == '.'
              && NameText.isDigit(text.at(date.end + 2));
      boolean dash = text.at(date.begin - 1) == '-';
      char before = text.at(date.begin - 2);
      boolean dotted = before == '.' && NameText.isDigit(text.at(date.begin - 3));
      boolean words = !date.compact && NameText.isDigit(before) && isInWords(date);
      return on || (dash && (dotted || words));
    }

    private boolean isInWords(FoundDate date) {
      for (int i = date.begin; i < date.end; i++) {
        if (NameText.isAsciiLetter(text.at(i))) {
          return !date.joinedByT;
        }
      }
      return false;
    }

    private @Nullable FoundDate find(int run) {
      FoundDate date = shapes.at(run);
      if (date == null) {
        date = new EpochShapes(text, plausible).at(run);
      }
      if (date == null) {
        date = new RareShapes(text).at(run);
      }
      if (date == null) {
        return null;
      }
      times.read(date);
      return date.impossible || (plausible.accept(date) && borders.fit(date)) ? date : null;
    }

    private @Nullable NameReading reading(FoundDate date) {
      NameScheme scheme = scheme(date);
      boolean utc = date.offset != null || (scheme.zone() == ZoneKnowledge.UTC && date.hasTime());
      LocalDateTime wall = date.wallClock();
      Integer offset = date.offset;
      DateReading reading =
          new DateReading(
              offset == null ? wall : wall.minusMinutes(offset),
              date.precision,
              utc ? ZoneKnowledge.UTC : ZoneKnowledge.LOCAL);
      if (reading.isInstant() && !plausible.isPast(reading.asUtc())) {
        return null;
      }
      Confidence confidence =
          date.precision == Precision.MONTH ? Confidence.WEAK : scheme.confidence();
      return new NameReading(reading, scheme, confidence);
    }

    private NameScheme scheme(FoundDate date) {
      NameScheme byWord = schemes.of(date);
      NameScheme byShape = date.scheme;
      boolean plain = byWord == null || byWord == NameScheme.ANDROID;
      if (byShape != null && (plain || byShape != NameScheme.EPOCH_MILLIS)) {
        return byShape;
      }
      if (byWord != null) {
        return byWord;
      }
      if (date.offset != null) {
        return NameScheme.WITH_OFFSET;
      }
      if (date.hasTime()) {
        return NameScheme.DATE_TIME;
      }
      if (date.precision == Precision.MONTH) {
        return NameScheme.MONTH;
      }
      return isAtStart(date.begin) ? NameScheme.DATE : NameScheme.DATE_IN_TEXT;
    }

    private boolean isAtStart(int begin) {
      for (int i = 0; i < begin; i++) {
        if (NameText.isLetter(text.at(i)) || NameText.isDigit(text.at(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
