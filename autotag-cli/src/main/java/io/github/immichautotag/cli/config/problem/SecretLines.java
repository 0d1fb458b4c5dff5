package io.github.immichautotag.cli.config.problem;

import io.github.immichautotag.core.condition.Spelling;
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
  private static final Pattern KEY =
      Pattern.compile("(?<![\\w.\\-])([\\w.\\-]{1,60}+)[\"']?[ \\t]*+[:=]");
  private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9]{32,}");
  private static final Pattern URL_LOGIN = Pattern.compile("(?<=://)[^/@\\s]*@");
  static final String MASK = "***";

  private SecretLines() {}

  /** The same lines, with every value of a secret key replaced by three stars. */
  static List<String> masked(List<String> lines) {
    List<String> result = new ArrayList<>(lines.size());
    int secretIndent = -1;
    boolean valueFollows = false;
    for (String line : lines) {
      int indent = indentOf(line);
      boolean continues =
          (secretIndent >= 0 && indent > secretIndent)
              || (valueFollows && !KEY.matcher(line).find());
      if (line.isBlank()) {
        result.add(line);
      } else if (continues) {
        result.add(line.substring(0, indent) + MASK);
        valueFollows = false;
      } else {
        int from = secretStart(line);
        secretIndent = from < 0 ? -1 : indent;
        valueFollows = from == line.length();
        result.add(from < 0 || valueFollows ? line : line.substring(0, from) + MASK);
      }
    }
    return result;
  }

  /** The text without logins in addresses and without words that look like API keys. */
  static String withoutKeys(String text) {
    String withoutLogin = URL_LOGIN.matcher(text).replaceAll(MASK + "@");
    return LONG_WORD
        .matcher(withoutLogin)
        .replaceAll(
            found -> isKeyLike(found.group()) ? MASK : Matcher.quoteReplacement(found.group()));
  }

  /** Words of a language are long at times, but keys mix digits and letter cases. */
  private static boolean isKeyLike(String word) {
    boolean upper = word.chars().anyMatch(Character::isUpperCase);
    boolean digit = word.chars().anyMatch(Character::isDigit);
    return digit || (upper && word.chars().anyMatch(Character::isLowerCase));
  }

  private static int secretStart(String line) {
    if (line.indexOf(':') < 0 && line.indexOf('=') < 0) {
      return -1;
    }
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
    String plain = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(".", "");
    if (plain.endsWith("file")) {
      return false;
    }
    return plain.endsWith("key")
        || plain.contains("apikey")
        || plain.contains("token")
        || plain.contains("passw")
        || plain.contains("secret")
        || (plain.length() >= 4 && plain.length() <= 8 && Spelling.distance(plain, "apikey") <= 2);
  }

  private static int indentOf(String line) {
    int indent = 0;
    while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
      indent++;
    }
    return indent;
  }
}
