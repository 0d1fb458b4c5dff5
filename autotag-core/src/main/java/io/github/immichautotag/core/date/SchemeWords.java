package io.github.immichautotag.core.date;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the scheme of a date by the words beside it. */
final class SchemeWords {

  private static final String BEHIND = "…";

  private static final WordTable<List<Word>> WORDS = table();

  private final NameText text;

  SchemeWords(NameText text) {
    this.text = text;
  }

  /** A word of a scheme; NUL is any follower. */
  private record Word(NameScheme scheme, boolean behindDate, char follower) {}

  private static WordTable<List<Word>> table() {
    Map<String, List<Word>> words = new LinkedHashMap<>();
    for (NameScheme scheme : NameScheme.values()) {
      for (String written : scheme.words()) {
        boolean behind = written.startsWith(BEHIND);
        char last = written.charAt(written.length() - 1);
        boolean followed = last == '-' || last == '_';
        String word = written.substring(behind ? 1 : 0, written.length() - (followed ? 1 : 0));
        words
            .computeIfAbsent(word, fresh -> new ArrayList<>())
            .add(new Word(scheme, behind, followed ? last : 0));
      }
    }
    WordTable<List<Word>> table = new WordTable<>();
    words.forEach((word, meanings) -> table.put(word, List.copyOf(meanings)));
    return table;
  }

  /** The scheme that words tell, or null. A word right behind the date tells most. */
  @Nullable NameScheme of(FoundDate date) {
    NameScheme found = null;
    for (int word = 0; word < text.words(); word++) {
      if (text.wordStart(word) >= date.end) {
        NameScheme behind = behind(word, date);
        return behind == null ? found : behind;
      }
      if (text.wordEnd(word) <= date.begin) {
        NameScheme next = before(word);
        // The first word tells who, but one that means UTC tells what, wherever it stands.
        boolean utc = next != null && next.zone() == ZoneKnowledge.UTC;
        found = found == null || utc ? next : found;
      }
    }
    return found;
  }

  private @Nullable NameScheme before(int word) {
    for (Word known : text.look(word, WORDS, List.<Word>of())) {
      boolean follows =
          (known.follower == 0 || text.at(text.wordEnd(word)) == known.follower)
              && (known.scheme != NameScheme.WECHAT_CAMERA
                  || text.isAt(text.wordEnd(word), "_camera"));
      if (!known.behindDate && follows) {
        return known.scheme;
      }
    }
    return null;
  }

  /** That of WhatsApp counts with a number behind it, and no time before it. */
  private @Nullable NameScheme behind(int word, FoundDate date) {
    if (text.wordStart(word) > date.end + 1) {
      return null;
    }
    boolean numbered = NameText.isDigit(text.at(text.wordEnd(word)));
    for (Word known : text.look(word, WORDS, List.<Word>of())) {
      boolean fits =
          known.scheme == NameScheme.WHATSAPP
              ? numbered && !date.hasTime()
              : text.at(text.wordStart(word) - 1) != ' ';
      if (known.behindDate && fits) {
        return known.scheme;
      }
    }
    return null;
  }

  /** Whether a word is one of a scheme. */
  boolean isKnown(int word) {
    return !text.look(word, WORDS, List.<Word>of()).isEmpty();
  }
}
