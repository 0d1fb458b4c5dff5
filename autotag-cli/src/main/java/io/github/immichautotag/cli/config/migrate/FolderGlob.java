package io.github.immichautotag.cli.config.migrate;

import java.util.List;
import java.util.stream.Collectors;

/** Path patterns of the folder tool, which start below a root, in the words of this program. */
final class FolderGlob {
  private static final String SIGNS = "\\.[]{}()*+?^$|";

  private FolderGlob() {}

  /** A literal stands anywhere in the path; a pattern is one already. */
  static String glob(String written) {
    boolean pattern = written.matches(".*[*?\\[].*");
    return pattern ? written : "**/*" + written + "*/**";
  }

  /** A regular expression for the whole path of the folders that a pattern lets through. */
  static String regex(String written, List<String> roots) {
    String root =
        roots.stream()
            .map(FolderGlob::withoutSlash)
            .map(FolderGlob::literal)
            .collect(Collectors.joining("|", "(?:", ")"));
    if (!written.matches(".*[*?\\[].*")) {
      return "^" + root + "/.*" + literal(written);
    }
    return "^" + root + "/" + below(written);
  }

  /** Its last part is for files, and what is left is for the folder that holds them. */
  private static String below(String glob) {
    if (glob.equals("**")) {
      return "";
    }
    if (glob.endsWith("/**")) {
      return translated(glob.substring(0, glob.length() - 3)) + "(?:/|$)";
    }
    int slash = glob.lastIndexOf('/');
    return slash < 0 ? "?$" : translated(glob.substring(0, slash)) + "/?$";
  }

  private static String translated(String glob) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < glob.length()) {
      int close = glob.indexOf(']', at + 2);
      if (glob.startsWith("**/", at)) {
        regex.append("(?:.*/)?");
        at += 3;
      } else if (glob.startsWith("**", at)) {
        regex.append(".*");
        at += 2;
      } else if (glob.charAt(at) == '[' && close > 0) {
        String inside = glob.substring(at + 1, close).replace("\\", "\\\\");
        regex.append('[').append(inside.startsWith("!") ? "^" + inside.substring(1) : inside);
        regex.append(']');
        at = close + 1;
      } else {
        regex.append(one(glob.substring(at, at + 1)));
        at++;
      }
    }
    return regex.toString();
  }

  private static String one(String sign) {
    return switch (sign) {
      case "*" -> "[^/]*";
      case "?" -> "[^/]";
      default -> literal(sign);
    };
  }

  /** The text as it stands, in a regular expression. */
  static String literal(String text) {
    return text.chars()
        .mapToObj(sign -> (SIGNS.indexOf(sign) >= 0 ? "\\" : "") + (char) sign)
        .collect(Collectors.joining());
  }

  static String withoutSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
