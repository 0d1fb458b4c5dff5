package io.github.immichautotag.sandbox.library;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All tags of all users; full values are unique per user and case-sensitive. */
public final class TagTree {
  private final Map<UUID, SandboxTag> byId = new LinkedHashMap<>();
  private final Map<UUID, Map<String, SandboxTag>> byValue = new HashMap<>();
  private final Map<List<SandboxTag>, List<SandboxTag>> sharedLists = new HashMap<>();

  /** The tag with that id. */
  public Optional<SandboxTag> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The tag of a user with that full value. */
  public Optional<SandboxTag> find(SandboxUser owner, String value) {
    return Optional.ofNullable(byValue.getOrDefault(owner.id(), Map.of()).get(value));
  }

  /** The tags of a user, sorted by value as the database's collation does. */
  public List<SandboxTag> of(SandboxUser owner) {
    List<SandboxTag> tags = new ArrayList<>(byValue.getOrDefault(owner.id(), Map.of()).values());
    tags.sort(byCollation());
    return tags;
  }

  /** Adds a tag. */
  public SandboxTag add(SandboxTag tag) {
    byId.put(tag.id(), tag);
    byValue.computeIfAbsent(tag.owner().id(), id -> new HashMap<>()).put(tag.value(), tag);
    return tag;
  }

  /** The tag of a path, made with all steps above it where missing. */
  public SandboxTag upsert(
      SandboxUser owner, List<String> steps, long nowMicros, Supplier<UUID> ids) {
    @Nullable SandboxTag tag = null;
    StringBuilder value = new StringBuilder();
    for (String step : steps) {
      value.append(value.length() == 0 ? "" : "/").append(step);
      SandboxTag parent = tag;
      tag =
          find(owner, value.toString())
              .orElseGet(
                  () -> add(new SandboxTag(ids.get(), owner, value.toString(), parent, nowMicros)));
    }
    if (tag == null) {
      throw new IllegalArgumentException("a tag needs a name");
    }
    return tag;
  }

  /** The tag and all below it, the deepest last. */
  public List<SandboxTag> within(SandboxTag top) {
    return byId.values().stream().filter(tag -> tag.isWithin(top)).toList();
  }

  /** How many tags there are. */
  public int size() {
    return byId.size();
  }

  void remove(SandboxTag tag) {
    byId.remove(tag.id());
    byValue.getOrDefault(tag.owner().id(), new HashMap<>()).remove(tag.value());
  }

  /** One list per set of tags: a million assets carry a few hundred different sets. */
  List<SandboxTag> shared(Collection<SandboxTag> tags) {
    if (tags.isEmpty()) {
      return List.of();
    }
    List<SandboxTag> sorted = new ArrayList<>(new LinkedHashSet<>(tags));
    sorted.sort(Comparator.comparing(SandboxTag::value));
    List<SandboxTag> key = List.copyOf(sorted);
    return sharedLists.computeIfAbsent(key, same -> same);
  }

  private static Comparator<SandboxTag> byCollation() {
    Collator collator = Collator.getInstance(Locale.ENGLISH);
    collator.setStrength(Collator.TERTIARY);
    Comparator<SandboxTag> byText = (a, b) -> collator.compare(a.value(), b.value());
    return byText.thenComparing(SandboxTag::value);
  }
}
