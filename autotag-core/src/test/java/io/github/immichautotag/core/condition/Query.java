package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.rule.Condition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A condition as it is written, before anything is made of it. */
sealed interface Query {

  /** What the program makes of it. */
  Condition compiled(Terms terms);

  /** The kinds of conditions in it. */
  Set<String> kinds();

  /** A single condition. */
  record One(String kind, Argument argument) implements Query {

    @Override
    public Condition compiled(Terms terms) {
      return ConditionKind.of(kind).orElseThrow().make(argument, terms);
    }

    @Override
    public Set<String> kinds() {
      return Set.of(kind);
    }

    @Override
    public String toString() {
      return kind + ": " + argument;
    }
  }

  /** Ways to put conditions together. */
  enum Word {
    ALL,
    ANY,
    NONE
  }

  /** Several conditions; {@code not} is none of one. */
  record Several(Word word, List<Query> parts) implements Query {

    public Several {
      parts = List.copyOf(parts);
    }

    @Override
    public Condition compiled(Terms terms) {
      List<Condition> made = parts.stream().map(part -> part.compiled(terms)).toList();
      return switch (word) {
        case ALL -> Condition.all(made);
        case ANY -> Condition.any(made);
        case NONE -> Condition.any(made).not();
      };
    }

    @Override
    public Set<String> kinds() {
      return parts.stream()
          .flatMap(part -> part.kinds().stream())
          .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    @Override
    public String toString() {
      return word + " " + parts;
    }
  }

  /** The single conditions of it, in order. */
  default Stream<One> singles() {
    return this instanceof Several several
        ? several.parts().stream().flatMap(Query::singles)
        : Stream.of((One) this);
  }
}
