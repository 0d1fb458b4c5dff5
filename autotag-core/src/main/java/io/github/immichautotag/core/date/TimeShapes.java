package io.github.immichautotag.core.date;

/** Reads the time of day that stands behind a date, and its offset from UTC. */
final class TimeShapes {

  private static final int LONGEST_JOINT = 24;
  private static final int MOST_WORDS = 3;
  private static final int LARGEST_OFFSET = 14 * 60;
  private static final String AFTERNOON = "오후 下午 午後";
  private static final String MORNING = "오전 上午 午前";

  private final NameText text;

  TimeShapes(NameText text) {
    this.text = text;
  }

  /** What stands between a date and a number, if that may be its time. */
  private enum Joint {
    NONE,
    /** Separators, or the T of ISO 8601. */
    PLAIN,
    /** Words such as {@code at}. */
    WORDS
  }

  private enum Half {
    UNKNOWN,
    MORNING,
    AFTERNOON
  }

  /** Adds the time that follows a date, if there is one. */
  void read(FoundDate date) {
    if (date.hasTime()) {
      addFraction(date);
      addOffset(date);
      return;
    }
    int run = date.nextRun;
    if (date.precision != Precision.DAY || run >= text.runs()) {
      return;
    }
    Joint joint = joint(date.end, text.start(run));
    if (joint == Joint.NONE) {
      return;
    }
    date.joinedByT = isT(date.end, text.start(run));
    boolean found = text.size(run) <= 2 ? separated(date, run, joint) : compact(date, run, joint);
    if (found) {
      addFraction(date);
      addOffset(date);
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
    boolean plain = true;
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      if (NameText.isLetter(c)) {
        plain = false;
        words += i == from || !NameText.isLetter(text.at(i - 1)) ? 1 : 0;
      } else if (plain && "-_ .@,:".indexOf(c) < 0 && c != '\u00a0' && c != '\u202f') {
        plain = false;
      }
    }
    if (plain) {
      return to - from <= 3 ? Joint.PLAIN : Joint.NONE;
    }
    boolean touches = NameText.isAsciiLetter(text.at(from));
    return words <= MOST_WORDS && !touches ? Joint.WORDS : Joint.NONE;
  }

  /** {@code 183045}, {@code 183045123}, {@code 18304512}, {@code T1830}. */
  private boolean compact(FoundDate date, int run, Joint joint) {
    int size = text.size(run);
    boolean minutes = size == 4 && (date.joinedByT || text.isAt(0, "Scanned"));
    boolean hundredths = size == 8 && date.compact && !isDate(run);
    if (size != 6 && size != 9 && !minutes && !hundredths) {
      return false;
    }
    int start = text.start(run);
    int hour = text.number(start, 2);
    int minute = text.number(start + 2, 2);
    int second = minutes ? 0 : text.number(start + 4, 2);
    if (!PlausibleDates.isTime(hour, minute, second)) {
      date.impossible = joint == Joint.PLAIN && !minutes && !hundredths;
      return false;
    }
    date.time(hour, minute, second, minutes ? Precision.MINUTE : Precision.SECOND);
    if (size == 9) {
      date.millis = text.number(start + 6, 3);
      date.precision = Precision.MILLISECOND;
    }
    date.upTo(text.end(run), run + 1);
    addHalfBehind(date);
    return true;
  }

  private boolean isDate(int run) {
    int start = text.start(run);
    int year = text.number(start, 4);
    return year >= PlausibleDates.FIRST_COMPACT
        && PlausibleDates.isDay(year, text.number(start + 4, 2), text.number(start + 6, 2));
  }

  /** {@code 18.30.45}, {@code 18h30}, {@code 6.30.45 PM}, with one separator throughout. */
  private boolean separated(FoundDate date, int run, Joint joint) {
    char separator = separator(run, "hH時时点點시", ":.-_ ");
    if (separator == 0 || text.size(run + 1) != 2) {
      return false;
    }
    int hour = text.number(text.start(run), text.size(run));
    int minute = text.number(text.start(run + 1), 2);
    boolean sign = ":.-_ ".indexOf(separator) < 0;
    boolean seconds =
        text.size(run + 2) == 2
            && (sign ? separator(run + 1, "mM分분", "") != 0 : text.between(run + 1) == separator);
    int second = seconds ? text.number(text.start(run + 2), 2) : 0;
    int last = seconds ? run + 2 : run + 1;
    Half half = half(date.end, text.start(run), text.end(last));
    boolean loose = separator == '-' || separator == '_' || separator == ' ';
    boolean sure = seconds || half != Half.UNKNOWN || (joint == Joint.PLAIN && text.size(run) == 2);
    if (!sure && (loose || (text.size(run) == 1 && sign))) {
      return false;
    }
    if (!PlausibleDates.isTime(hour, minute, second)) {
      date.impossible = seconds && joint == Joint.PLAIN;
      return false;
    }
    date.time(hour, minute, second, seconds ? Precision.SECOND : Precision.MINUTE);
    applyHalf(date, half);
    date.upTo(text.end(last), last + 1);
    skipSigns(date);
    return true;
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

  private void skipSigns(FoundDate date) {
    char c = text.at(date.end);
    if (c == '秒' || c == '초' || c == '分' || c == '분') {
      date.end++;
    }
    addHalfBehind(date);
  }

  private Half half(int from, int to, int end) {
    for (int i = from; i + 1 < to; i++) {
      if (text.at(i) >= 128) {
        String two = "" + text.at(i) + text.at(i + 1);
        if (AFTERNOON.contains(two)) {
          return Half.AFTERNOON;
        }
        if (MORNING.contains(two)) {
          return Half.MORNING;
        }
      }
    }
    return halfAt(end);
  }

  /** {@code PM}, {@code p.m.}, {@code p. m.}, after a blank of whatever kind or without. */
  private Half halfAt(int end) {
    int at = end;
    while (isGap(text.at(at)) && at < end + 2) {
      at++;
    }
    char first = (char) (text.at(at) | 0x20);
    if (first != 'a' && first != 'p') {
      return Half.UNKNOWN;
    }
    at++;
    while ((text.at(at) == '.' || isGap(text.at(at))) && at < end + 6) {
      at++;
    }
    boolean m = (text.at(at) | 0x20) == 'm' && !NameText.isLetter(text.at(at + 1));
    if (!m || NameText.isDigit(text.at(at + 1))) {
      return Half.UNKNOWN;
    }
    return first == 'a' ? Half.MORNING : Half.AFTERNOON;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '_' || c == '-' || c == '.';
  }

  private void addHalfBehind(FoundDate date) {
    if (halfAt(date.end) != Half.UNKNOWN) {
      int m = date.end;
      while ((text.at(m) | 0x20) != 'm') {
        m++;
      }
      date.end = m + 1;
    }
  }

  private static void applyHalf(FoundDate date, Half half) {
    if (half == Half.AFTERNOON && date.hour < 12) {
      date.hour += 12;
    } else if (half == Half.MORNING && date.hour == 12) {
      date.hour = 0;
    }
  }

  /**
   * Three digits behind the seconds are milliseconds, unless they look like a counter: they begin
   * with two zeros, or the name begins with bare digits, as Samsung's bursts do.
   */
  private void addFraction(FoundDate date) {
    int run = date.nextRun;
    if (date.precision != Precision.SECOND || run >= text.runs()) {
      return;
    }
    boolean next = text.start(run) == date.end + 1;
    char separator = next ? text.at(date.end) : 0;
    int size = text.size(run);
    boolean point = (separator == '.' || separator == ',' || separator == ':') && size >= 3;
    boolean plain = (separator == '_' || separator == '-') && size == 3;
    boolean counter = isCounter(date, run);
    if ((point && size <= 9) || (plain && !counter)) {
      date.millis = text.number(text.start(run), 3);
      date.precision = Precision.MILLISECOND;
      date.upTo(text.end(run), run + 1);
    }
  }

  private boolean isCounter(FoundDate date, int run) {
    boolean bare = date.begin == 0 && date.compact;
    return bare || text.beginsWith(run, "00");
  }

  /** {@code Z}, {@code +02:00}, {@code -0330}; a minus counts only where it can be nothing else. */
  private void addOffset(FoundDate date) {
    char c = text.at(date.end);
    if ((c == 'Z' || c == 'z') && !NameText.isLetter(text.at(date.end + 1))) {
      date.offset = 0;
      date.end++;
      return;
    }
    int run = date.nextRun;
    int sign = c == ' ' && text.at(date.end + 1) == '+' ? date.end + 1 : date.end;
    boolean plus = text.at(sign) == '+';
    boolean minus = c == '-' && (date.joinedByT || text.at(date.end - 3) == ':');
    if ((!plus && !minus) || run >= text.runs() || text.start(run) != sign + 1) {
      return;
    }
    int minutes = offset(run);
    if (minutes >= 0) {
      date.offset = plus ? minutes : -minutes;
      boolean parted = text.size(run) == 2;
      date.upTo(text.end(parted ? run + 1 : run), parted ? run + 2 : run + 1);
    }
  }

  private int offset(int run) {
    int hours;
    int minutes;
    if (text.size(run) == 4) {
      hours = text.number(text.start(run), 2);
      minutes = text.number(text.start(run) + 2, 2);
    } else if (text.size(run) == 2 && text.between(run) == ':' && text.size(run + 1) == 2) {
      hours = text.number(text.start(run), 2);
      minutes = text.number(text.start(run + 1), 2);
    } else {
      return -1;
    }
    int all = hours * 60 + minutes;
    return minutes % 15 == 0 && minutes < 60 && all <= LARGEST_OFFSET ? all : -1;
  }
}
