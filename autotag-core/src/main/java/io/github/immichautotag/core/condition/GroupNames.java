package io.github.immichautotag.core.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the groups of a regular expression, which Java tells only from version 20 on. */
final class GroupNames {

  private static final Pattern NAMED = Pattern.compile("\\\\.|\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

  private GroupNames() {}

  static List<String> of(String pattern) {
    List<String> names = new ArrayList<>();
    Matcher found = NAMED.matcher(pattern);
    while (found.find()) {
      if (found.group(1) != null) {
        names.add(found.group(1));
      }
    }
    return List.copyOf(names);
  }
}
