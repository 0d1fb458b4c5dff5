package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.Condition.Junction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What follows from conditions alone, whatever there is in a library. Everything it says is so;
 * what it does not see may be so all the same.
 */
public final class Implication {

  private Implication() {}

  /** Whether every asset that meets the one meets the other. */
  public static boolean implies(Condition first, Condition second) {
    Condition one = withoutTwiceNot(first);
    Condition other = withoutTwiceNot(second);
    if (one.equals(other) || isNever(one)) {
      return true;
    }
    return switch (other.junction()) {
      case ALL -> other.parts().stream().allMatch(part -> implies(one, part));
      case NOT -> excludes(one, other.parts().get(0)) || impliedByParts(one, other);
      case ANY ->
          other.parts().stream().anyMatch(part -> implies(one, part)) || impliedByParts(one, other);
      case NONE -> impliedByParts(one, other);
    };
  }

  private static Condition withoutTwiceNot(Condition condition) {
    boolean twice =
        condition.junction() == Junction.NOT && condition.parts().get(0).junction() == Junction.NOT;
    return twice ? withoutTwiceNot(condition.parts().get(0).parts().get(0)) : condition;
  }

  private static boolean impliedByParts(Condition one, Condition other) {
    return switch (one.junction()) {
      case ALL -> one.parts().stream().anyMatch(part -> implies(part, other));
      case ANY -> one.parts().stream().allMatch(part -> implies(part, other));
      case NOT ->
          other.junction() == Junction.NOT && implies(other.parts().get(0), one.parts().get(0));
      case NONE -> compare(one, other, Extent::isWithin);
    };
  }

  /** Whether no asset can meet both. */
  public static boolean excludes(Condition one, Condition other) {
    return isExcludedBy(one, other) || isExcludedBy(other, one);
  }

  private static boolean isExcludedBy(Condition one, Condition other) {
    return switch (one.junction()) {
      case ALL -> one.parts().stream().anyMatch(part -> excludes(part, other));
      case ANY -> one.parts().stream().allMatch(part -> excludes(part, other));
      case NOT -> implies(other, one.parts().get(0));
      case NONE -> compare(one, other, Extent::isApartFrom);
    };
  }

  /** Compares what two single conditions of the same kind let pass. */
  private static boolean compare(Condition one, Condition other, BiPredicate<Extent, Extent> test) {
    if (!(one instanceof Leaf first && other instanceof Leaf second)
        || !first.kind().equals(second.kind())) {
      return false;
    }
    Optional<Extent> ofOne = Extent.of(first);
    Optional<Extent> ofOther = Extent.of(second);
    return ofOne.isPresent() && ofOther.isPresent() && test.test(ofOne.get(), ofOther.get());
  }

  /** Whether no asset can meet it. */
  public static boolean isNever(Condition condition) {
    return switch (condition.junction()) {
      case ANY -> condition.parts().stream().allMatch(Implication::isNever);
      case ALL -> {
        List<Condition> parts = together(condition);
        yield parts.stream().anyMatch(Implication::isNever)
            || anyTwoExclude(parts)
            || anyTwoExclude(condition.parts());
      }
      case NOT -> isAlways(condition.parts().get(0));
      case NONE -> false;
    };
  }

  /** All that must hold, parts of parts among them. */
  private static List<Condition> together(Condition condition) {
    List<Condition> all = new ArrayList<>();
    for (Condition part : condition.parts()) {
      if (part.junction() == Junction.ALL) {
        all.addAll(together(part));
      } else {
        all.add(part);
      }
    }
    return all;
  }

  private static boolean anyTwoExclude(List<Condition> parts) {
    return parts.stream()
        .anyMatch(one -> parts.stream().anyMatch(other -> one != other && excludes(one, other)));
  }

  /** Whether every asset of which it is known meets it. */
  public static boolean isAlways(Condition condition) {
    return switch (condition.junction()) {
      case ALL -> condition.parts().stream().allMatch(Implication::isAlways);
      case ANY ->
          condition.parts().stream()
              .anyMatch(
                  one ->
                      isAlways(one)
                          || condition.parts().stream()
                              .anyMatch(
                                  other ->
                                      other.junction() == Junction.NOT
                                          && implies(other.parts().get(0), one)));
      case NOT -> isNever(condition.parts().get(0));
      case NONE -> false;
    };
  }
}
