package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.condition.Spelling;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.library.AssetField;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.FieldValue;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.NumberField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which asset of a stack lies on top: the first by these words, each of which decides between those
 * that are equal by the words before it. A word is the extension of a file, or one of {@link
 * #WORDS}. Where all are equal, the earliest comes first, then the first by file name.
 *
 * @param words in lower case
 */
record StackOrder(List<String> words) {

  /** What words there are beside extensions. */
  static final Set<String> WORDS =
      new LinkedHashSet<>(
          List.of("raw", "favorite", "rating", "largest", "smallest", "earliest", "latest"));

  /** As long as the extensions of the files that Immich takes. */
  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{2,4}");

  private static final Set<String> RAW =
      Set.of(
          "3fr", "ari", "arw", "cap", "cin", "cr2", "cr3", "crw", "dcr", "dng", "erf", "fff", "iiq",
          "k25", "kdc", "mrw", "nef", "nrw", "orf", "ori", "pef", "raf", "raw", "rw2", "rwl", "sr2",
          "srf", "srw", "x3f");

  StackOrder {
    words = List.copyOf(words);
  }

  /**
   * Reads words that are separated by commas.
   *
   * @throws TermException if one is neither an extension nor a word that is known
   */
  static StackOrder parse(String text) {
    List<String> words = new ArrayList<>();
    for (String part : Arrays.asList(text.split(","))) {
      String word = part.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
      if (!WORDS.contains(word) && !EXTENSION.matcher(word).matches()) {
        throw new TermException(
            "\"" + part.strip() + "\" says nothing about which asset lies on top",
            Spelling.nearest(word, WORDS)
                .map(near -> "did you mean " + near + "?")
                .orElse("write extensions such as jpg, or " + String.join(", ", WORDS)));
      }
      words.add(word);
    }
    return new StackOrder(words);
  }

  /** Whether a word looks at metadata. */
  boolean looksAtMetadata() {
    return words.stream().anyMatch(Set.of("rating", "largest", "smallest")::contains);
  }

  /** The position of the asset that lies on top. */
  int first(AssetSet group, LibraryState state) {
    Comparator<Integer> order =
        Stream.concat(words.stream(), Stream.of("earliest"))
            .map(word -> by(word, state))
            .reduce(Comparator::thenComparing)
            .orElseThrow();
    return group
        .positions()
        .boxed()
        .min(
            order
                .thenComparing((Integer it) -> state.assets().originalFileName(it))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static Comparator<Integer> by(String word, LibraryState state) {
    Comparator<Integer> taken = Comparator.comparing(it -> state.wallClock(it));
    return switch (word) {
      case "earliest" -> taken;
      case "latest" -> taken.reversed();
      case "largest" -> Comparator.comparingDouble((Integer it) -> -size(it, state));
      case "smallest" -> Comparator.comparingDouble((Integer it) -> size(it, state));
      case "rating" -> Comparator.comparingDouble((Integer it) -> -stars(it, state));
      case "favorite" -> Comparator.comparing((Integer it) -> !isFavorite(it, state));
      default -> Comparator.comparing((Integer it) -> !isOf(word, it, state));
    };
  }

  /** One that is not known comes last, whichever way. */
  private static double size(int position, LibraryState state) {
    return state.assets().number(NumberField.SIZE, position);
  }

  private static double stars(int position, LibraryState state) {
    String stars = state.field(AssetField.RATING, position).text();
    return stars.isEmpty() ? 0 : Double.parseDouble(stars);
  }

  private static boolean isFavorite(int position, LibraryState state) {
    return FieldValue.favorite(true).equals(state.field(AssetField.FAVORITE, position));
  }

  private static boolean isOf(String word, int position, LibraryState state) {
    String name = state.assets().originalFileName(position).toLowerCase(Locale.ROOT);
    String extension = usual(name.substring(name.lastIndexOf('.') + 1));
    return word.equals("raw") ? RAW.contains(extension) : usual(word).equals(extension);
  }

  /** Some formats have two extensions. */
  private static String usual(String extension) {
    return switch (extension) {
      case "jpeg" -> "jpg";
      case "heif" -> "heic";
      case "tiff" -> "tif";
      default -> extension;
    };
  }
}
