package io.github.immichautotag.core.library;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers about assets that no change can alter, each found once: which file names match, which
 * files are large. Any number of threads may ask.
 */
public final class Facts {

  private final Map<Object, AssetSet> answers = new ConcurrentHashMap<>();

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

  /** Whether the answer is known. */
  public boolean knows(Object question) {
    return answers.containsKey(question);
  }
}
