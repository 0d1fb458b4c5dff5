package io.github.immichautotag.core;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;

/** Class names without words that say nothing. */
final class NamesWithout extends ArchCondition<JavaClass> {

  private final Pattern words;

  private NamesWithout(Pattern words) {
    super("have names without " + words);
    this.words = words;
  }

  static NamesWithout words(String regex) {
    return new NamesWithout(Pattern.compile(regex));
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (words.matcher(type.getSimpleName()).matches()) {
      events.add(SimpleConditionEvent.violated(type, type.getName() + " needs a better name"));
    }
  }
}
