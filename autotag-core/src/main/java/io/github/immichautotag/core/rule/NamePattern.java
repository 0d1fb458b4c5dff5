package io.github.immichautotag.core.rule;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.LibraryState;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression for names, tried from the start of the name and not bound to its end: {@code
 * 2024} matches "2024 Trip" and not "Trip 2024".
 *
 * <p>Matching is bounded by steps, not by time, so that the verdict is the same on every machine: a
 * pattern that needs more steps than {@value #STEPS_PER_CHARACTER} for each character (and a
 * generous start) is reported as unusable instead of hanging the run.
 *
 * @param source the pattern as the configuration has it, for messages
 * @param compiled the same in java.util.regex
 */
public record NamePattern(String source, Pattern compiled) implements AlbumChoice {

  private static final int FREE_STEPS = 100_000;
  private static final int STEPS_PER_CHARACTER = 1_000;

  /** A pattern written in java.util.regex syntax. */
  public static NamePattern of(String regex) {
    return new NamePattern(regex, Pattern.compile(regex));
  }

  /**
   * Whether the name matches.
   *
   * @throws PatternException if the pattern needs too many steps or too deep a stack
   */
  public boolean matches(String name) {
    return answer(name, Matcher::lookingAt);
  }

  /**
   * Whether the pattern matches anywhere in a text.
   *
   * @throws PatternException if the pattern needs too many steps or too deep a stack
   */
  public boolean isIn(String text) {
    return answer(text, Matcher::find);
  }

  /**
   * The text with each match replaced, in the words of {@link Matcher#replaceAll(String)}.
   *
   * @throws PatternException if the pattern needs too many steps or too deep a stack
   * @throws IllegalArgumentException if the replacement names a group that the pattern does not
   *     have
   */
  public String replaceIn(String text, String replacement) {
    return answer(text, matcher -> matcher.replaceAll(replacement));
  }

  private <T> T answer(String name, Function<Matcher, T> question) {
    long steps = FREE_STEPS + (long) STEPS_PER_CHARACTER * name.length();
    try {
      return question.apply(compiled.matcher(new CountedText(name, new Steps(steps))));
    } catch (StepsExceeded e) {
      throw unusable(name, "more than " + steps + " steps");
    } catch (StackOverflowError e) {
      throw unusable(name, "too deep a recursion");
    }
  }

  /**
   * Whether the name of an album of this state matches; found out once for each name.
   *
   * @throws PatternException if the pattern needs too many steps or too deep a stack
   */
  public boolean matches(Album album, LibraryState state) {
    return state.albumNames().answer(this, album.name(), this::matches);
  }

  @Override
  public boolean includes(Album album) {
    return matches(album.name());
  }

  private PatternException unusable(String name, String what) {
    String shown = name.length() <= 60 ? name : name.substring(0, 60) + "…";
    return new PatternException(
        source,
        "the pattern \"%s\" needs %s on the name \"%s\"; nested repetitions such as (a+)+ do that:"
                .formatted(source, what, shown)
            + " write it with a single repetition");
  }

  /**
   * Equal patterns have equal sources and flags; compiled patterns have no equality of their own.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof NamePattern that
        && source.equals(that.source)
        && compiled.pattern().equals(that.compiled.pattern())
        && compiled.flags() == that.compiled.flags();
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }

  /** What is left of the steps that one match may take. */
  private static final class Steps {
    private long left;

    Steps(long left) {
      this.left = left;
    }

    void take() {
      if (--left < 0) {
        throw new StepsExceeded();
      }
    }
  }

  /** A text that counts how often it is looked at, which is what matching costs. */
  private record CountedText(CharSequence text, Steps steps) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      steps.take();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new CountedText(text.subSequence(start, end), steps);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private static final class StepsExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepsExceeded() {
      super(null, null, false, false);
    }
  }
}
