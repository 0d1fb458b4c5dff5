package io.github.immichautotag.core.date;

import io.github.immichautotag.core.date.HalfDays.Half;

/** Reads the time of day that stands behind a date. */
final class TimeShapes {

  private static final int LONGEST_JOINT = 24;
  private static final int MOST_WORDS = 3;
  private static final String SEPARATORS = ":.-_ ";
  private static final String SIGNS_OF_HOURS = "hH時时点點시";
  private static final String SIGNS_OF_MINUTES = "mM分분";
  private static final String SIGNS_OF_THE_LAST = "sS秒초分분";

  private final NameText text;
  private final HalfDays halves;
  private final TimeTails tails;

  TimeShapes(NameText text) {
    this.text = text;
    halves = new HalfDays(text);
    tails = new TimeTails(text);
  }

  /** What stands between a date and a number, if that may be its time. */
  private enum Joint {
    NONE,
    /** Separators, or the T of ISO 8601. */
    PLAIN,
    /** Words, of which {@code at} is one. */
    WORDS
  }

  /** Adds the time that follows a date, if there is one. */
  void read(FoundDate date) {
    if (!date.hasTime() && date.precision == Precision.DAY && date.nextRun < text.runs()) {
      addTime(date, date.nextRun);
    }
    if (date.hasTime()) {
      tails.read(date);
    }
  }

  private void addTime(FoundDate date, int run) {
    Joint joint = joint(date.end, text.start(run));
    if (joint == Joint.NONE) {
      return;
    }
    date.joinedByT = isT(date.end, text.start(run));
    if (text.size(run) <= 2) {
      addSeparated(date, run, joint);
    } else {
      addCompact(date, run, joint);
    }
  }

  private boolean isT(int from, int to) {
    return to - from == 1 && (text.at(from) == 'T' || text.at(from) == 't');
  }

  private Joint joint(int from, int to) {
    if (to == from || to - from > LONGEST_JOINT) {
      return Joint.NONE;
    }
    if (isT(from, to)) {
      return Joint.PLAIN;
    }
    int words = 0;
    boolean plain = to - from <= 3;
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      if (NameText.isLetter(c)) {
        plain = false;
        words += i == from || !NameText.isLetter(text.at(i - 1)) ? 1 : 0;
      } else {
        plain &= "-_ .@,:".indexOf(c) >= 0;
      }
    }
    if (plain) {
      return Joint.PLAIN;
    }
    boolean touches = NameText.isAsciiLetter(text.at(from));
    return words <= MOST_WORDS && !touches ? Joint.WORDS : Joint.NONE;
  }

  /** {@code 183045}, {@code 183045123}, {@code 18304512}, {@code T1830}. */
  private void addCompact(FoundDate date, int run, Joint joint) {
    int size = text.size(run);
    boolean minutes = size == 4 && (date.joinedByT || writesMinutes(date));
    boolean hundredths = size == 8 && date.compact && !isDate(run);
    if (size != 6 && size != 9 && !minutes && !hundredths) {
      return;
    }
    if (joint == Joint.WORDS && !isAt(date)) {
      // A word in front tells that it is a number of something else.
      return;
    }
    int start = text.start(run);
    int hour = text.number(start, 2);
    int minute = text.number(start + 2, 2);
    int second = minutes ? 0 : text.number(start + 4, 2);
    if (!PlausibleDates.isTime(hour, minute, second)) {
      date.impossible = true;
      return;
    }
    Half half = halves.behind(text.end(run));
    date.time(half.hour(hour), minute, second, minutes ? Precision.MINUTE : Precision.SECOND);
    if (size == 9) {
      date.millis = text.number(start + 6, 3);
      date.precision = Precision.MILLISECOND;
    }
    date.upTo(halves.endBehind(text.end(run)), run + 1);
  }

  /** Google Drive's scans, and BlackBerry's {@code IMG00345-20100612-1427}. */
  private boolean writesMinutes(FoundDate date) {
    boolean numbered = text.size(0) == 5 && text.start(0) == 3 && text.end(0) == date.begin - 1;
    return text.isAt(0, "Scanned") || (numbered && text.at(date.end) == '-');
  }

  private boolean isDate(int run) {
    int start = text.start(run);
    int year = text.number(start, 4);
    return year >= PlausibleDates.FIRST_COMPACT
        && PlausibleDates.isDay(year, text.number(start + 4, 2), text.number(start + 6, 2));
  }

  /** {@code 18.30.45}, {@code 18h30}, {@code 6.30.45 PM}, with one separator throughout. */
  private void addSeparated(FoundDate date, int run, Joint joint) {
    char separator = separator(run, SIGNS_OF_HOURS, SEPARATORS);
    if (separator == 0 || text.size(run + 1) != 2) {
      return;
    }
    boolean signs = SEPARATORS.indexOf(separator) < 0;
    boolean seconds = text.size(run + 2) == 2 && isNext(run + 1, separator, signs);
    int last = seconds ? run + 2 : run + 1;
    Half half = halves.around(date.end, text.start(run), text.end(last));
    if (joint == Joint.WORDS && half == Half.UNKNOWN && isOfSomethingElse(date.end, run)) {
      return;
    }
    boolean sure = seconds || half != Half.UNKNOWN;
    if (!sure && !isTimeWithoutSeconds(date, run, joint, separator)) {
      return;
    }
    int hour = text.number(text.start(run), text.size(run));
    int minute = text.number(text.start(run + 1), 2);
    int second = seconds ? text.number(text.start(last), 2) : 0;
    if (!PlausibleDates.isTime(hour, minute, second)) {
      date.impossible = seconds || joint == Joint.PLAIN || isAt(date);
      return;
    }
    date.time(half.hour(hour), minute, second, seconds ? Precision.SECOND : Precision.MINUTE);
    date.upTo(halves.endBehind(skipSign(last)), last + 1);
  }

  private boolean isNext(int run, char separator, boolean signs) {
    return signs ? separator(run, SIGNS_OF_MINUTES, "") != 0 : text.between(run) == separator;
  }

  /** Two numbers may be anything; a time needs a separator of times, or a word that says so. */
  private boolean isTimeWithoutSeconds(FoundDate date, int run, Joint joint, char separator) {
    boolean loose = separator == '-' || separator == '_' || separator == ' ';
    if (text.size(run) == 1) {
      return separator == ':' || separator == '.';
    }
    return joint == Joint.PLAIN || !loose || isAt(date);
  }

  private boolean isAt(FoundDate date) {
    return text.isAt(date.end + 1, "at") && !NameText.isLetter(text.at(date.end + 3));
  }

  /** Words that join a date and a time are in small letters, and do not touch the digits. */
  private boolean isOfSomethingElse(int from, int run) {
    boolean touches = NameText.isAsciiLetter(text.at(text.start(run) - 1));
    for (int i = from; i < text.start(run); i++) {
      touches |= text.at(i) >= 'A' && text.at(i) <= 'Z';
    }
    return touches;
  }

  /** The separator behind a run: one of few characters, or a sign that blanks may follow. */
  private char separator(int run, String signs, String characters) {
    if (run + 1 >= text.runs()) {
      return 0;
    }
    char first = text.at(text.end(run));
    if (signs.indexOf(first) < 0) {
      char single = text.between(run);
      return single != 0 && characters.indexOf(single) >= 0 ? single : 0;
    }
    for (int i = text.end(run) + 1; i < text.start(run + 1); i++) {
      if (text.at(i) != ' ') {
        return 0;
      }
    }
    return first;
  }

  /** Behind {@code 45s}, unless milliseconds follow. */
  private int skipSign(int run) {
    int end = text.end(run);
    char sign = text.at(end);
    boolean any = sign != 0 && SIGNS_OF_THE_LAST.indexOf(sign) >= 0;
    boolean alone = !NameText.isLetter(text.at(end + 1)) && text.size(run + 1) != 3;
    return any && (alone || !NameText.isDigit(text.at(end + 1))) ? end + 1 : end;
  }
}
