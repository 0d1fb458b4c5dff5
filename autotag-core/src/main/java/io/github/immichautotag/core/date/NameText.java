package io.github.immichautotag.core.date;

import java.util.Arrays;

/**
 * A name, that of a file without its extension, taken apart into runs of digits and words. Digits
 * within a UUID are none of both.
 */
final class NameText {

  private final String text;
  private final int length;
  private int dashes;

  private int runs;
  private int[] runStart;
  private int[] runEnd;

  private int words;
  private int[] wordStart;
  private int[] wordEnd;
  private int[] wordHash;
  private int[] runsBeforeWord;

  private NameText(String plain, int length) {
    text = plain;
    this.length = length;
    runStart = new int[8];
    runEnd = new int[8];
    wordStart = new int[8];
    wordEnd = new int[8];
    wordHash = new int[8];
    runsBeforeWord = new int[8];
    split();
    if (dashes >= UuidSearch.DASHES && length >= UuidSearch.LENGTH) {
      dropUuids();
    }
  }

  /** The name of a file; its extension is left out. */
  static NameText ofFile(String name) {
    String plain = NameStem.plain(name);
    return new NameText(plain, NameStem.endOf(plain));
  }

  /** The name of a folder or of anything else that has no extension. */
  static NameText ofFolder(String name) {
    String plain = NameStem.plain(name);
    return new NameText(plain, plain.length());
  }

  private void split() {
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        i = addRun(i);
      } else if (isLetter(c)) {
        i = addWord(i);
      } else {
        dashes += c == '-' ? 1 : 0;
        i++;
      }
    }
  }

  private int addRun(int from) {
    int end = from + 1;
    while (end < length && isDigit(text.charAt(end))) {
      end++;
    }
    if (runs == runStart.length) {
      runStart = Arrays.copyOf(runStart, 2 * runs);
      runEnd = Arrays.copyOf(runEnd, 2 * runs);
    }
    runStart[runs] = from;
    runEnd[runs++] = end;
    return end;
  }

  private int addWord(int from) {
    int end = from;
    int hash = 0;
    while (end < length && isLetter(text.charAt(end))) {
      hash = WordTable.hash(hash, text.charAt(end++));
    }
    if (words == wordStart.length) {
      wordStart = Arrays.copyOf(wordStart, 2 * words);
      wordEnd = Arrays.copyOf(wordEnd, 2 * words);
      wordHash = Arrays.copyOf(wordHash, 2 * words);
      runsBeforeWord = Arrays.copyOf(runsBeforeWord, 2 * words);
    }
    wordStart[words] = from;
    wordEnd[words] = end;
    wordHash[words] = hash;
    runsBeforeWord[words++] = runs;
    return end;
  }

  private void dropUuids() {
    UuidSearch uuids = new UuidSearch(text, length);
    int kept = 0;
    int uuid = uuids.next(0);
    for (int run = 0; run < runs; run++) {
      while (uuid >= 0 && runStart[run] >= uuid + UuidSearch.LENGTH) {
        uuid = uuids.next(uuid + UuidSearch.LENGTH);
      }
      boolean within = uuid >= 0 && runEnd[run] > uuid;
      if (!within) {
        runStart[kept] = runStart[run];
        runEnd[kept++] = runEnd[run];
      }
    }
    runs = kept;
    countRunsBeforeWords();
  }

  private void countRunsBeforeWords() {
    int run = 0;
    for (int word = 0; word < words; word++) {
      while (run < runs && runEnd[run] <= wordStart[word]) {
        run++;
      }
      runsBeforeWord[word] = run;
    }
  }

  /** How many characters there are without the extension. */
  int length() {
    return length;
  }

  /** The text without what stands between two places. */
  String without(int begin, int end) {
    return text.substring(0, begin) + text.substring(end, length);
  }

  /** The character at a place, or NUL where there is none. */
  char at(int position) {
    return position >= 0 && position < length ? text.charAt(position) : 0;
  }

  /** How many runs of digits there are. */
  int runs() {
    return runs;
  }

  int start(int run) {
    return runStart[run];
  }

  int end(int run) {
    return runEnd[run];
  }

  /** How many digits a run has; none when there is no such run. */
  int size(int run) {
    return run >= 0 && run < runs ? runEnd[run] - runStart[run] : 0;
  }

  /** The number that all digits of a run make; the run must have at most 18. */
  long value(int run) {
    return value(runStart[run], runEnd[run] - runStart[run]);
  }

  /** The number that some digits make. */
  long value(int from, int digits) {
    long value = 0;
    for (int i = from; i < from + digits; i++) {
      value = 10 * value + text.charAt(i) - '0';
    }
    return value;
  }

  /** The number that few digits make. */
  int number(int from, int digits) {
    return (int) value(from, digits);
  }

  /** Whether digits begin with others. */
  boolean beginsWith(int run, String digits) {
    return size(run) >= digits.length() && text.startsWith(digits, runStart[run]);
  }

  /** The only character between a run and the next, or NUL. */
  char between(int run) {
    boolean single = run + 1 < runs && runStart[run + 1] - runEnd[run] == 1;
    return single ? text.charAt(runEnd[run]) : 0;
  }

  int words() {
    return words;
  }

  int wordStart(int word) {
    return wordStart[word];
  }

  int wordEnd(int word) {
    return wordEnd[word];
  }

  /** The number of the first run behind a word. */
  int runAfterWord(int word) {
    return runsBeforeWord[word];
  }

  /** The word that begins at a place, or a negative number. */
  int wordAt(int start) {
    return Arrays.binarySearch(wordStart, 0, words, start);
  }

  /** What the table says of a word. */
  <T> T look(int word, WordTable<T> table, T otherwise) {
    return table.get(text, wordStart[word], wordEnd[word], wordHash[word], otherwise);
  }

  /** Whether the text stands at a place, letter case ignored. */
  boolean isAt(int position, String expected) {
    return text.regionMatches(true, position, expected, 0, expected.length())
        && position + expected.length() <= length;
  }

  /** Whether the text begins so, letter case included. */
  boolean startsWith(String expected) {
    return text.startsWith(expected);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** A letter, or a mark that belongs to one. */
  static boolean isLetter(char c) {
    if (c < 128) {
      return isAsciiLetter(c);
    }
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
