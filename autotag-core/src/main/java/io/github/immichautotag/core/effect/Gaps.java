package io.github.immichautotag.core.effect;

import io.github.immichautotag.core.condition.Spelling;
import io.github.immichautotag.core.condition.TermException;
import io.github.immichautotag.core.effect.Template.Gap;
import io.github.immichautotag.core.effect.Template.OfGroup;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TextField;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gaps that a {@link Template} can have, and what fills them. */
final class Gaps {

  private static final Pattern FOLDER = Pattern.compile("path\\.folder\\[(-?\\d{1,3})\\]");
  private static final Pattern GROUP = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*|\\d{1,2}");

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private static final Map<String, Gap> KNOWN = known();

  private Gaps() {}

  /** What fills a gap; empty where the asset has nothing to fill it with. */
  @FunctionalInterface
  interface Filling extends BiFunction<Integer, LibraryState, String> {}

  /**
   * The gap of that name.
   *
   * @throws TermException if nothing fills it
   */
  static Template.Part of(String name) {
    Gap known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    Matcher folder = FOLDER.matcher(name);
    if (folder.matches()) {
      int number = Integer.parseInt(folder.group(1));
      if (number == 0) {
        throw new TermException(
            "folders are counted from 1", "write {path.folder[1]}, or {path.folder[-1]}");
      }
      return of((at, state) -> folder(number, at, state.assets()));
    }
    if (GROUP.matcher(name).matches()) {
      return new OfGroup(name);
    }
    throw unknown(name);
  }

  private static Map<String, Gap> known() {
    Map<String, Gap> all = new LinkedHashMap<>();
    all.put("taken", ofDate((at, state) -> TO_THE_SECOND.format(state.wallClock(at))));
    all.put("taken.year", ofDate((at, state) -> padded(4, state.wallClock(at).getYear())));
    all.put("taken.month", ofDate((at, state) -> padded(2, state.wallClock(at).getMonthValue())));
    all.put("taken.day", ofDate((at, state) -> padded(2, state.wallClock(at).getDayOfMonth())));
    all.put("taken.date", ofDate((at, state) -> state.wallClock(at).toLocalDate().toString()));
    all.put("file_name", of((at, state) -> state.assets().originalFileName(at)));
    all.put("file.stem", of((at, state) -> stem(state.assets().originalFileName(at))));
    all.put("file.extension", of((at, state) -> extension(state.assets().originalFileName(at))));
    all.put("camera.make", ofText(TextField.MAKE));
    all.put("camera.model", ofText(TextField.MODEL));
    all.put("country", ofText(TextField.COUNTRY));
    all.put("state", ofText(TextField.STATE));
    all.put("city", ofText(TextField.CITY));
    return all;
  }

  /** Done for each of many assets, where formatting would take most of the time. */
  private static String padded(int digits, int number) {
    String plain = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - plain.length())) + plain;
  }

  private static Gap of(Filling filling) {
    return new Gap(filling, false, false);
  }

  private static Gap ofDate(Filling filling) {
    return new Gap(filling, false, true);
  }

  private static Gap ofText(TextField field) {
    return new Gap((at, state) -> state.assets().text(field, at), true, false);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1) : "";
  }

  /** The gaps that every asset can fill; folders by the example of the first. */
  static List<String> names() {
    List<String> all = new ArrayList<>(KNOWN.keySet());
    all.add("path.folder[1]");
    return all;
  }

  private static TermException unknown(String name) {
    List<String> all = names();
    return new TermException(
        "nothing fills the gap {" + name + "}",
        Spelling.nearest(name, all)
            .map(near -> "did you mean {" + near + "}?")
            .orElse("known: " + String.join(", ", all) + ", and groups of patterns"));
  }

  /** A folder of the path, from the top or, with a negative number, from the file. */
  private static String folder(int number, int position, AssetTable assets) {
    List<String> folders =
        Arrays.stream(assets.text(TextField.FOLDER, position).split("/"))
            .filter(name -> !name.isEmpty())
            .toList();
    int at = number > 0 ? number - 1 : folders.size() + number;
    return at >= 0 && at < folders.size() ? folders.get(at) : "";
  }
}
