package io.github.immichautotag.core.date;

/** Finds what tells the half of the day, behind a time of twelve hours or before it. */
final class HalfDays {

  private static final String[] BEFORE_MORNING = {"오전", "上午", "午前", "早上", "清晨", "凌晨"};
  private static final String[] BEFORE_AFTERNOON = {"오후", "下午", "午後", "晚上", "傍晚", "中午"};

  /**
   * Written with and without points; words that mean anything else in some language are left out.
   */
  private static final String[] BEHIND_MORNING = {"am", "дп", "πμ", "öö", "ص"};

  private static final String[] BEHIND_AFTERNOON = {"pm", "пп", "μμ", "ös", "م"};

  /** A word before the time, and the halves of the day behind it. */
  private static final String[][] LANGUAGES = {
    {"kello ", "ap", "ip"}, {"kl", "fm", "em"}, {"lúc ", "sa", "ch"}, {" - ", "de", "du"}
  };

  private final NameText text;

  HalfDays(NameText text) {
    this.text = text;
  }

  /** Which half of the day. */
  enum Half {
    UNKNOWN,
    MORNING,
    AFTERNOON;

    /** The hour of 24, where this one is of twelve. */
    int hour(int of12) {
      if (this == AFTERNOON && of12 < 12) {
        return of12 + 12;
      }
      return this == MORNING && of12 == 12 ? 0 : of12;
    }
  }

  /**
   * What stands between a date and its time, or behind it.
   *
   * @param from where the date ends
   * @param to where the time begins
   * @param end where the time ends
   */
  Half around(int from, int to, int end) {
    Half behind = behind(end);
    if (behind != Half.UNKNOWN) {
      return behind;
    }
    Half between = between(from, to);
    return between == Half.UNKNOWN ? ofLanguage(from, to, skipGap(end)) : between;
  }

  /** Words that mean something else in other languages count only behind a word of their own. */
  private Half ofLanguage(int from, int to, int start) {
    for (int i = from; i < to; i++) {
      for (String[] words : LANGUAGES) {
        if (text.isAt(i, words[0])) {
          if (endOf(start, words[1]) > 0) {
            return Half.MORNING;
          }
          return endOf(start, words[2]) > 0 ? Half.AFTERNOON : Half.UNKNOWN;
        }
      }
    }
    return Half.UNKNOWN;
  }

  private Half between(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (!NameText.isLetter(text.at(i - 1)) && NameText.isLetter(text.at(i))) {
        if (endOf(i, BEHIND_AFTERNOON) > 0) {
          return Half.AFTERNOON;
        }
        if (endOf(i, BEHIND_MORNING) > 0) {
          return Half.MORNING;
        }
      }
      if (text.at(i) >= 128) {
        if (isAnyAt(i, BEFORE_AFTERNOON)) {
          return Half.AFTERNOON;
        }
        if (isAnyAt(i, BEFORE_MORNING)) {
          return Half.MORNING;
        }
      }
    }
    return Half.UNKNOWN;
  }

  private boolean isAnyAt(int position, String... words) {
    for (String word : words) {
      if (text.isAt(position, word)) {
        return true;
      }
    }
    return false;
  }

  /** What stands behind a time, after a blank of whatever kind or none. */
  Half behind(int end) {
    int start = skipGap(end);
    if (!NameText.isLetter(text.at(start))) {
      return Half.UNKNOWN;
    }
    if (endOf(start, BEHIND_MORNING) > 0) {
      return Half.MORNING;
    }
    return endOf(start, BEHIND_AFTERNOON) > 0 ? Half.AFTERNOON : Half.UNKNOWN;
  }

  /** Where the half of the day behind a time ends; where the time ends when there is none. */
  int endBehind(int end) {
    int start = skipGap(end);
    int last = Math.max(endOf(start, BEHIND_MORNING), endOf(start, BEHIND_AFTERNOON));
    return last > 0 ? last : end;
  }

  private int skipGap(int end) {
    int at = end;
    while (at < end + 2 && isGap(text.at(at))) {
      at++;
    }
    return at;
  }

  private int endOf(int start, String... words) {
    for (String word : words) {
      int end = spelledAt(start, word);
      if (end > 0 && !NameText.isLetter(text.at(end)) && !NameText.isDigit(text.at(end))) {
        return end;
      }
    }
    return 0;
  }

  /** {@code pm}, {@code p.m}, {@code p. m}: where it ends, or 0. */
  private int spelledAt(int start, String word) {
    int at = start;
    for (int letter = 0; letter < word.length(); letter++) {
      while (letter > 0 && at < start + 4 && (text.at(at) == '.' || isGap(text.at(at)))) {
        at++;
      }
      if (Character.toLowerCase(text.at(at)) != word.charAt(letter)) {
        return 0;
      }
      at++;
    }
    return at;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '_' || c == '-' || c == '.';
  }
}
