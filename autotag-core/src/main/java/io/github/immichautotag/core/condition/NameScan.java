package io.github.immichautotag.core.condition;

import io.github.immichautotag.core.condition.NameKinds.OfName;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.AssetTable;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Condition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Holds all file names and paths against all conditions on them in one go: to make a text of a name
 * costs more than most conditions on it.
 */
public final class NameScan {

  /** What one thread looks at in one go; a multiple of the bits in a word. */
  private static final int CHUNK = 16_384;

  private NameScan() {}

  /** Finds the answers to all conditions on file names and paths that are not known yet. */
  public static void prepare(Collection<Condition> conditions, LibraryState state) {
    Map<Object, OfName> open = new LinkedHashMap<>();
    conditions.forEach(condition -> collect(condition, state, open));
    if (open.size() < 2) {
      return;
    }
    List<OfName> tests = new ArrayList<>(open.values());
    AssetTable assets = state.assets();
    long[][] words = new long[tests.size()][(assets.size() + Long.SIZE - 1) / Long.SIZE];
    IntStream.range(0, (assets.size() + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(chunk -> scan(chunk, tests, assets, words));
    for (int at = 0; at < words.length; at++) {
      AssetSet found = AssetSet.of(BitSet.valueOf(words[at]));
      state.facts().answer(tests.get(at).question(), () -> found);
    }
  }

  private static void scan(int chunk, List<OfName> tests, AssetTable assets, long[][] words) {
    int end = Math.min(assets.size(), (chunk + 1) * CHUNK);
    boolean anyPath = tests.stream().anyMatch(OfName::ofPath);
    for (int position = chunk * CHUNK; position < end; position++) {
      String name = assets.originalFileName(position);
      String path = anyPath ? assets.originalPath(position) : "";
      for (int at = 0; at < words.length; at++) {
        OfName asked = tests.get(at);
        if (asked.test().test(asked.ofPath() ? path : name)) {
          words[at][position / Long.SIZE] |= 1L << position;
        }
      }
    }
  }

  private static void collect(Condition condition, LibraryState state, Map<Object, OfName> open) {
    if (condition instanceof Leaf leaf
        && leaf.finder() instanceof OfName ofName
        && !state.facts().knows(ofName.question())) {
      open.putIfAbsent(ofName.question(), ofName);
    }
    condition.parts().forEach(part -> collect(part, state, open));
  }
}
