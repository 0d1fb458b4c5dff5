package io.github.immichautotag.cli.config.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blacks out what must not be shown when a source line is quoted. Works on text, because a file
 * that is no valid YAML must be quoted as well; where it is unsure it hides too much rather than
 * too little.
 */
final class SecretLines {
  private static final Pattern KEY = Pattern.compile("([\\p{Alnum}_.\\-]{1,60})[\"']?[ \\t]*[:=]");
  private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9+/=_]{32,}");
  private static final Pattern URL_LOGIN = Pattern.compile("(?<=://)[^/@\\s]*@");
  static final String MASK = "***";

  private SecretLines() {}

  /** The same lines, with every secret replaced by three stars. */
  static List<String> masked(List<String> lines) {
    List<String> result = new ArrayList<>(lines.size());
    int secretIndent = -1;
    for (String line : lines) {
      int indent = indentOf(line);
      boolean continues = secretIndent >= 0 && (line.isBlank() || indent > secretIndent);
      secretIndent = continues ? secretIndent : -1;
      int from = continues ? indent : secretStart(line);
      if (from >= 0) {
        secretIndent = continues ? secretIndent : indent;
        result.add(from == line.length() ? line : line.substring(0, from) + MASK);
        continue;
      }
      String withoutLogin = URL_LOGIN.matcher(line).replaceAll(MASK + "@");
      result.add(withoutLongWords(withoutLogin));
    }
    return result;
  }

  private static String withoutLongWords(String line) {
    return LONG_WORD
        .matcher(line)
        .replaceAll(
            found -> isKeyLike(found.group()) ? MASK : Matcher.quoteReplacement(found.group()));
  }

  /** Names of ours are long too, but they are lower-case words with underscores; keys mix. */
  private static boolean isKeyLike(String word) {
    boolean upper = word.chars().anyMatch(Character::isUpperCase);
    boolean digit = word.chars().anyMatch(Character::isDigit);
    return digit
        || (upper && word.chars().anyMatch(Character::isLowerCase) && word.indexOf('/') < 0);
  }

  private static int secretStart(String line) {
    Matcher matcher = KEY.matcher(line);
    while (matcher.find()) {
      if (isSecretName(matcher.group(1))) {
        int start = matcher.end();
        while (start < line.length() && line.charAt(start) == ' ') {
          start++;
        }
        return start;
      }
    }
    return -1;
  }

  private static boolean isSecretName(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    if (plain.endsWith("file")) {
      return false;
    }
    return plain.endsWith("key")
        || plain.contains("apikey")
        || plain.contains("token")
        || plain.contains("passw")
        || plain.contains("secret")
        || Spelling.distance(plain, "apikey") <= 2;
  }

  private static int indentOf(String line) {
    int indent = 0;
    while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
      indent++;
    }
    return indent;
  }
}
