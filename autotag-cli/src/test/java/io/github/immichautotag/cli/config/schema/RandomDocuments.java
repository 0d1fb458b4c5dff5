package io.github.immichautotag.cli.config.schema;

import io.github.immichautotag.cli.config.schema.Key.Flag;
import io.github.immichautotag.cli.config.schema.Key.Status;
import io.github.immichautotag.cli.config.schema.KeyType.Element;
import io.github.immichautotag.cli.config.schema.KeyType.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Documents made up from the table of keys: mostly sound, with values in all the ways that people
 * write them, and now and then something that is wrong.
 */
public final class RandomDocuments {
  private static final int DEEPEST = 6;
  private static final String ID = "7e6d5c4b-3a29-4817-8605-f4e3d2c1b007";

  private static final Map<Element, List<String>> VALUES =
      Map.ofEntries(
          Map.entry(
              Element.BOOL,
              List.of("true", "false", "yes", "No", "'on'", "\"OFF\"", "1", "0", "' T '", "maybe")),
          Map.entry(
              Element.INT,
              List.of(
                  "0", "1", "5", "'3'", "1_0", "2.0", "+4", "' 7 '", "07", "0x1f", "-1", "many")),
          Map.entry(Element.NUMBER, List.of("0", "12.5", "'3.25'", "-7", "+1", "1e2", "x")),
          Map.entry(Element.PORT, List.of("2283", "'80'", "8_080", "443.0", "0", "70000")),
          Map.entry(
              Element.URL,
              List.of(
                  "http://h:1",
                  "' https://h.example.org/immich/ '",
                  "HTTP://h_1:2283",
                  "http://[::1]:2283",
                  "ftp://h",
                  "h:1")),
          Map.entry(
              Element.ZONE,
              List.of("Europe/Stockholm", "UTC", "+02:00", "+10:00", "'+5'", "+1000", "Z", "CETS")),
          Map.entry(Element.EMAIL, List.of("anna@example.org", "o@lan", "anna", "a b@c")),
          Map.entry(
              Element.DURATION, List.of("30", "500ms", "30s", "5 min", "'2h'", "7d", "007", "1w")),
          Map.entry(Element.DATE, List.of("2019-03-01", "'2020-02-29'", "2019-02-30", "soon")),
          Map.entry(
              Element.LIMIT,
              List.of("250", "'7'", "20%", "20 %", "20% or 2000", "none", "5%200", "0", "120%")),
          Map.entry(
              Element.REGEX,
              List.of("^2024", "2024", "'^\\d{4}'", "true", "a.*b", "'(?P<a_b>x)'", "'('")),
          Map.entry(
              Element.WEBLINK,
              List.of(ID, "http://h:1/photos/" + ID, "http://h:1/albums/" + ID, "somewhere", "12")),
          Map.entry(Element.PATH, List.of("/a/b", "~/c", "d", "5", "''")),
          Map.entry(
              Element.RANGE, List.of("'> 10 MB'", "2019..2021", "1..-1", "5", "2019-07", "''")),
          Map.entry(Element.CRON, List.of("0 2 * * *", "'*/5 * * * mon-fri'", "@daily", "0 2")),
          Map.entry(Element.SECRET, List.of("k3yk3yk3y", "12345", "'a key'")),
          Map.entry(
              Element.TEXT,
              List.of(
                  "Lofoten",
                  "two words",
                  "2024",
                  "2024-05-05",
                  "true",
                  "1.5",
                  "'null'",
                  "\"line\\nbreak \\\\ \\t\"",
                  "'it''s: #1'",
                  "http://h:1/x?y=z",
                  "ünïcode 😀",
                  "''")));

  private final Random random;
  private final boolean sound;
  private final Predicate<String> wanted;
  private final StringBuilder text = new StringBuilder();
  private int names;

  private RandomDocuments(Random random, boolean sound, Predicate<String> wanted) {
    this.random = random;
    this.sound = sound;
    this.wanted = wanted;
  }

  /** A document in the format of this program. */
  public static String document(long seed) {
    RandomDocuments documents = new RandomDocuments(new Random(seed), false, name -> true);
    return documents.make("version: 2\n");
  }

  /**
   * A document of the named top-level keys; its values are sound, but not what they say together.
   */
  public static String document(long seed, Predicate<String> wanted) {
    return new RandomDocuments(new Random(seed), true, wanted).make("");
  }

  private String make(String head) {
    text.append(head);
    Schema schema = Schema.standard();
    for (Key key : schema.top().values()) {
      if (!key.name().equals("version") && wanted.test(key.name()) && random.nextInt(3) == 0) {
        addKey(key, schema, 0);
      }
    }
    if (text.isEmpty()) {
      text.append("description: nothing else\n");
    }
    return text.toString();
  }

  private void addBlock(Map<String, Key> keys, Schema schema, int depth) {
    int before = text.length();
    for (Key key : keys.values()) {
      boolean taken = key.is(Flag.REQUIRED) || random.nextInt(keys.size() > 12 ? 12 : 3) == 0;
      if (taken && (depth < DEEPEST || !isBlock(key))) {
        addKey(key, schema, depth);
      }
    }
    if (text.length() == before) {
      List<Key> all = new ArrayList<>(keys.values());
      addKey(all.get(random.nextInt(all.size())), schema, depth);
    }
  }

  private void addKey(Key written, Schema schema, int depth) {
    Key key = schema.meant(written);
    indent(depth).append(key.name()).append(':');
    boolean left = !key.is(Flag.REQUIRED) && random.nextInt(15) == 0;
    if (left || depth >= DEEPEST) {
      text.append(left ? " null\n" : key.type().shape() == Shape.LIST ? " []\n" : "\n");
      return;
    }
    boolean list =
        key.type().shape() == Shape.LIST
            || (key.type().shape() == Shape.ONE_OR_LIST && random.nextBoolean());
    if (list) {
      addList(key, schema, depth);
      return;
    }
    addOne(key, schema, depth);
  }

  private void addOne(Key key, Schema schema, int depth) {
    if (isBlock(key) && (key.type().isBlock() || random.nextBoolean())) {
      text.append('\n');
      addBlock(schema.below(key), schema, depth + 1);
      return;
    }
    text.append(' ').append(value(key)).append('\n');
  }

  private void addList(Key key, Schema schema, int depth) {
    int size = key.name().equals("groups") ? 0 : random.nextInt(3);
    if (size == 0) {
      text.append(" []\n");
      return;
    }
    text.append('\n');
    for (int item = 0; item < size; item++) {
      if (isBlock(key)) {
        int start = text.length();
        addBlock(schema.below(key), schema, depth + 2);
        text.replace(start + 2 * depth + 2, start + 2 * depth + 4, "- ");
      } else {
        indent(depth + 1).append("- ").append(value(key)).append('\n');
      }
    }
  }

  private static boolean isBlock(Key key) {
    return key.type().isBlock() || key.type().element() == Element.TEXT_OR_BLOCK;
  }

  private String value(Key key) {
    if (key.name().equals("name") && key.status() != Status.ACCEPTED) {
      names++;
      return "name " + names;
    }
    Element element =
        key.type().element() == Element.TEXT_OR_BLOCK ? Element.TEXT : key.type().element();
    List<String> pool =
        element == Element.ENUM ? words(key) : VALUES.getOrDefault(element, List.of("x"));
    // What is wrong stands last in each pool.
    int most = sound || random.nextInt(12) > 0 ? Math.max(1, pool.size() - 3) : pool.size();
    return pool.get(random.nextInt(most));
  }

  private static List<String> words(Key key) {
    List<String> words = new ArrayList<>(key.type().words());
    words.addAll(List.of("Nothing", "of that", "5"));
    return words;
  }

  private StringBuilder indent(int depth) {
    return text.append("  ".repeat(depth));
  }
}
