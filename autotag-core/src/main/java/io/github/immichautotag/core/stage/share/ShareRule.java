package io.github.immichautotag.core.stage.share;

import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Condition;
import io.github.immichautotag.core.rule.NamePattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which albums are shared with whom.
 *
 * @param name unique within a configuration
 * @param keywords whole words of an album's name that choose it, in lower case
 * @param patterns patterns of names that choose it as well
 * @param when only albums in which every asset meets this; empty: all
 * @param members by e-mail address in lower case, the role that its user is to have
 * @param exact whether everybody else loses the albums, also whom the user let in by hand
 */
public record ShareRule(
    String name,
    Set<String> keywords,
    List<NamePattern> patterns,
    Optional<Condition> when,
    Map<String, AlbumRole> members,
    boolean exact) {

  private static final String BETWEEN_WORDS = "[\\s\\-_.]+";

  public ShareRule {
    keywords = Set.copyOf(keywords);
    patterns = List.copyOf(patterns);
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** Under this name it appears in plans and ledgers. */
  String ruleName() {
    return SharingStage.RULE + ": " + name;
  }

  /** Whether an album is chosen, as far as that is certain. */
  boolean chooses(Album album, LibraryState state) {
    return isCalled(album.name()) && when.map(it -> isMetBy(it, album, state)).orElse(true);
  }

  /** Whether it is perhaps chosen. */
  boolean mayChoose(Album album, LibraryState state) {
    return chooses(album, state)
        || (isCalled(album.name()) && when.map(it -> !isKnown(it, album, state)).orElse(false));
  }

  /** Whether it chooses albums of that name. A rule of neither word nor pattern means all. */
  boolean isCalled(String name) {
    return hasKeyword(name)
        || patterns.stream().anyMatch(pattern -> pattern.matches(name))
        || (keywords.isEmpty() && patterns.isEmpty());
  }

  private boolean hasKeyword(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).split(BETWEEN_WORDS, -1)).stream()
        .anyMatch(keywords::contains);
  }

  /** Somebody sees an album as a whole, so one asset that is not meant keeps it back. */
  private static boolean isMetBy(Condition when, Album album, LibraryState state) {
    AssetSet inside = state.members(album.ref()).assets();
    return isRead(album, state) && !inside.isEmpty() && when.select(state).containsAll(inside);
  }

  private static boolean isKnown(Condition when, Album album, LibraryState state) {
    AssetSet inside = state.members(album.ref()).assets();
    return isRead(album, state)
        && (inside.isEmpty()
            || !when.possible(state).containsAll(inside)
            || when.select(state).containsAll(inside));
  }

  /** An asset that was not read may be in it, or come into it, unseen. */
  private static boolean isRead(Album album, LibraryState state) {
    return state.assetCompleteness().isComplete()
        && state.members(album.ref()).completeness().isComplete();
  }
}
