package io.github.immichautotag.core.date;

/** Reads what may stand behind the seconds: their fraction, and the offset from UTC. */
final class TimeTails {

  private static final int LARGEST_OFFSET = 14 * 60;
  private static final int MOST_FRACTION_DIGITS = 9;

  private final NameText text;

  TimeTails(NameText text) {
    this.text = text;
  }

  /** Adds both to a date with a time. */
  void read(FoundDate date) {
    addFraction(date);
    addOffset(date);
  }

  /**
   * Three digits behind the seconds are milliseconds, unless they look like a counter: they begin
   * with two zeros, or the name begins with bare digits, as Samsung's bursts do.
   */
  private void addFraction(FoundDate date) {
    int run = date.nextRun;
    boolean next = run < text.runs() && text.start(run) == date.end + 1;
    if (date.precision != Precision.SECOND || !next) {
      return;
    }
    char separator = text.at(date.end);
    int size = text.size(run);
    boolean point = ".,:s".indexOf(separator) >= 0 && size >= 3 && size <= MOST_FRACTION_DIGITS;
    boolean plain = (separator == '_' || separator == '-') && size == 3;
    char after = text.at(text.end(run));
    boolean touches = NameText.isLetter(after) && after != 'Z' && after != 'z';
    if (separator == '.' && size <= 2 && (after == 'Z' || after == 'z')) {
      date.millis = text.number(text.start(run), size) * (size == 1 ? 100 : 10);
      date.precision = Precision.MILLISECOND;
      date.upTo(text.end(run), run + 1);
      return;
    }
    if ((point || (plain && !isCounter(date, run, separator))) && !touches) {
      date.millis = text.number(text.start(run), 3);
      date.precision = Precision.MILLISECOND;
      date.upTo(text.end(run), run + 1);
    }
  }

  private boolean isCounter(FoundDate date, int run, char separator) {
    boolean bare = date.begin == 0 && date.compact;
    // Hours, minutes and seconds parted in the same way: then it is the next finer unit.
    boolean inLine = text.at(date.end - 3) == separator && text.at(date.end - 6) == separator;
    return bare || (text.beginsWith(run, "00") && !inLine);
  }

  /**
   * {@code Z}, {@code +02:00}, {@code -0330}, {@code GMT-7}. A minus counts only behind a time
   * joined by T or parted by colons: elsewhere it parts a counter.
   */
  private void addOffset(FoundDate date) {
    char c = text.at(date.end);
    if ((c == 'Z' || c == 'z') && !NameText.isLetter(text.at(date.end + 1))) {
      date.offset = 0;
      date.end++;
      return;
    }
    boolean blank = c == ' ';
    boolean named = blank && (text.isAt(date.end, " GMT") || text.isAt(date.end, " UTC"));
    int sign = date.end + (named ? 4 : blank ? 1 : 0);
    boolean iso = date.joinedByT || text.at(date.end - 3) == ':';
    boolean plus = text.at(sign) == '+';
    boolean minus = text.at(sign) == '-' && (named || iso);
    int run = date.nextRun;
    if ((plus || minus) && run < text.runs() && text.start(run) == sign + 1) {
      addOffset(date, run, plus ? 1 : -1, named || (iso && text.size(run) == 2));
    }
  }

  private void addOffset(FoundDate date, int run, int sign, boolean hoursMaySuffice) {
    int size = text.size(run);
    char parted = text.between(run);
    boolean two = size <= 2 && text.size(run + 1) == 2 && (parted == ':' || parted == '_');
    int start = text.start(run);
    int minutes;
    if (size == 4) {
      minutes = text.number(start, 2) * 60 + quarter(start + 2);
      minutes = minutes > 0 && minutes < 60 ? -1 : minutes;
    } else if (two) {
      minutes = text.number(start, size) * 60 + quarter(text.start(run + 1));
    } else if (hoursMaySuffice && size <= 2) {
      minutes = text.number(start, size) * 60;
    } else {
      return;
    }
    if (minutes >= 0 && minutes <= LARGEST_OFFSET) {
      int last = two && size != 4 ? run + 1 : run;
      date.offset = sign * minutes;
      date.upTo(text.end(last), last + 1);
    }
  }

  /**
   * The minutes of an offset, which are quarters of an hour; if they are not, a lot less than 0.
   */
  private int quarter(int from) {
    int minutes = text.number(from, 2);
    return minutes % 15 == 0 && minutes < 60 ? minutes : Integer.MIN_VALUE / 2;
  }
}
