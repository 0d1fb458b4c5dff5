package io.github.immichautotag.core.library;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers about assets, each found once: of a library, those that no change can alter, such as
 * which file names match; of one state of it, all others. Any number of threads may ask.
 */
public final class Facts {

  private final Map<Object, AssetSet> answers = new ConcurrentHashMap<>();
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

  /** Whether the answer is known. */
  public boolean knows(Object question) {
    return answers.containsKey(question);
  }
}
