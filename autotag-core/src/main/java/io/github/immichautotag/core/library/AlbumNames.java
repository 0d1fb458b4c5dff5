package io.github.immichautotag.core.library;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Answers to questions about the names of albums, each asked once: a pattern that is tried in every
 * pass of planning, on 50,000 albums, would otherwise cost more than all the rest. A bit for each
 * name and question; any number of threads may ask.
 */
public final class AlbumNames {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Object, Answers> byQuestion = new HashMap<>();

  private static final class Answers {
    private final BitSet known = new BitSet();
    private final BitSet yes = new BitSet();
  }

  /**
   * The answer to a question about a name.
   *
   * @param question what is asked, by its own equality
   * @param name the name of an album
   * @param asking finds the answer when it is not known yet; always the same for equal questions
   */
  public synchronized boolean answer(Object question, String name, Predicate<String> asking) {
    int number = numbers.computeIfAbsent(name, fresh -> numbers.size());
    Answers answers = byQuestion.computeIfAbsent(question, fresh -> new Answers());
    if (!answers.known.get(number)) {
      answers.yes.set(number, asking.test(name));
      answers.known.set(number);
    }
    return answers.yes.get(number);
  }
}
