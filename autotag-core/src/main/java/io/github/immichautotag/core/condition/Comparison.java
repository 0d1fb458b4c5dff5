package io.github.immichautotag.core.condition;

/** The sign of comparison at the start of a range, if there is one, and what follows it. */
record Comparison(String sign, String rest) {

  static Comparison of(String text) {
    for (String sign : new String[] {">=", "<=", ">", "<"}) {
      if (text.startsWith(sign)) {
        return new Comparison(sign, text.substring(sign.length()).strip());
      }
    }
    return new Comparison("", text);
  }

  boolean isPresent() {
    return !sign.isEmpty();
  }

  boolean isBelow() {
    return sign.startsWith("<");
  }

  boolean belongs() {
    return sign.endsWith("=");
  }
}
