package io.github.immichautotag.immich.read;

import io.github.immichautotag.client.model.TagResponseDto;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.library.Tag;
import io.github.immichautotag.core.library.TagId;
import io.github.immichautotag.core.library.TagPath;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/** Reads the list of tags, and the assets of those that are wanted. */
final class TagReading {

  static final Membership UNWANTED =
      Membership.unread("no rule mentions this tag, so its assets were not read");

  private final Source source;
  private final Crew crew;

  TagReading(Source source, Crew crew) {
    this.source = source;
    this.crew = crew;
  }

  /** All tags by path. */
  Map<TagPath, Tag> list() {
    Map<TagPath, Tag> tags = new TreeMap<>();
    source
        .gateway()
        .call(source.calls().tags(dto -> tag(dto).ifPresent(tag -> tags.put(tag.path(), tag))));
    return Collections.unmodifiableMap(tags);
  }

  /** A tag, unless it is one that no path can name. */
  static Optional<Tag> tag(TagResponseDto dto) {
    if (dto == null || dto.getId() == null || dto.getValue() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Tag(new TagId(dto.getId()), new TagPath(dto.getValue())));
    } catch (IllegalArgumentException noPath) {
      return Optional.empty();
    }
  }

  /**
   * The assets of the wanted tags and of all below them: only the latter tell which assets carry
   * the upper tag alone.
   *
   * @param done hears how many tags are done
   */
  Map<TagPath, Membership> members(
      Collection<Tag> tags,
      Predicate<TagPath> wanted,
      MembershipReading reading,
      LongConsumer done) {
    List<Tag> asked = withAllBelow(tags, wanted);
    Map<TagPath, Membership> members = new ConcurrentHashMap<>();
    crew.forEach(
        "reading the tags",
        asked,
        tag -> {
          members.put(tag.path(), reading.ofTag(tag.id().value(), tag.path().value()));
          done.accept(members.size());
        });
    return members;
  }

  static List<Tag> withAllBelow(Collection<Tag> tags, Predicate<TagPath> wanted) {
    Set<String> roots = new HashSet<>();
    tags.stream().map(Tag::path).filter(wanted).forEach(path -> roots.add(path.value()));
    return tags.stream().filter(tag -> hasRoot(tag.path().value(), roots)).toList();
  }

  private static boolean hasRoot(String path, Set<String> roots) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (roots.contains(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
