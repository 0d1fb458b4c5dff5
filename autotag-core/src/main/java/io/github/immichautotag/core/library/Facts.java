package io.github.immichautotag.core.library;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers about assets, each found once: of a library, those that no change can alter, such as
 * which file names match; of one state of it, all others. Any number of threads may ask.
 */
public final class Facts {

  private final Map<Object, AssetSet> answers = new ConcurrentHashMap<>();
  private final Map<Object, Latest> latest = new ConcurrentHashMap<>();
  private final Map<Object, Completeness> known = new ConcurrentHashMap<>();

  /**
   * The answer to a question.
   *
   * @param question what is asked, by its own equality
   * @param asking finds the answer when it is not known yet; always the same for equal questions
   */
  public AssetSet answer(Object question, Supplier<AssetSet> asking) {
    AssetSet known = answers.get(question);
    if (known == null) {
      known = asking.get();
      answers.put(question, known);
    }
    return known;
  }

  /**
   * How well something is known.
   *
   * @param question what is asked, by its own equality
   * @param asking finds the answer when it was not asked yet
   */
  public Completeness completeness(Object question, Supplier<Completeness> asking) {
    Completeness answer = known.get(question);
    if (answer == null) {
      answer = asking.get();
      known.put(question, answer);
    }
    return answer;
  }

  /**
   * The answer to a question about dates and places that changes alter. It is asked several times
   * before the next change, so the last answer is kept.
   *
   * @param question what is asked, by its own equality
   * @param state of which state
   * @param asking finds the answer when something has changed since the last one
   */
  public AssetSet latest(Object question, LibraryState state, Supplier<AssetSet> asking) {
    Latest last = latest.get(question);
    if (last != null && last.isOf(state)) {
      return last.answer;
    }
    AssetSet answer = asking.get();
    AssetSet places = state.changed(AssetField.PLACE);
    latest.put(
        question, new Latest(new WeakReference<>(state), state.dateRevision(), places, answer));
    return answer;
  }

  private record Latest(
      WeakReference<LibraryState> state, long dates, AssetSet places, AssetSet answer) {

    boolean isOf(LibraryState other) {
      return other.equals(state.get())
          && dates == other.dateRevision()
          && places.equals(other.changed(AssetField.PLACE));
    }
  }

  /** Whether the answer is known. */
  public boolean knows(Object question) {
    return answers.containsKey(question);
  }
}
