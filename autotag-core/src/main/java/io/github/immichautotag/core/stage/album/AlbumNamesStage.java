package io.github.immichautotag.core.stage.album;

import io.github.immichautotag.core.change.AddToAlbum;
import io.github.immichautotag.core.change.Change;
import io.github.immichautotag.core.change.RemoveFromAlbum;
import io.github.immichautotag.core.change.RenameAlbum;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.Membership;
import io.github.immichautotag.core.rule.AlbumChoice;
import io.github.immichautotag.core.rule.AlbumMarker;
import io.github.immichautotag.core.rule.Finding;
import io.github.immichautotag.core.rule.Needs;
import io.github.immichautotag.core.rule.RuleInput;
import io.github.immichautotag.core.rule.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cares for the names of own albums: takes spaces off their ends, tells which albums have one name,
 * and merges these where it may. Nothing of the user's is deleted: an album that was merged into
 * another stays, empty.
 */
public final class AlbumNamesStage implements Stage {

  /** The name under which findings of this stage appear. */
  public static final String RULE = "album names";

  private static final int FEW = 5;

  private final CareSettings settings;

  /** A stage with these settings. */
  public AlbumNamesStage(CareSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return RULE;
  }

  /** Which albums have one name is not known before all names are. */
  private enum Own implements AlbumChoice {
    ALBUMS;

    @Override
    public boolean includes(Album album) {
      return isMeant(album);
    }
  }

  @Override
  public Needs needs() {
    return settings.mergesEqualNames() ? Needs.albums(Set.of(Own.ALBUMS)) : Needs.nothing();
  }

  private static boolean isMeant(Album album) {
    return album.myRole() == AlbumRole.OWNER && !AlbumMarker.isForReview(album);
  }

  @Override
  public List<Finding> find(RuleInput input) {
    List<Finding> findings = new ArrayList<>();
    if (settings.strips()) {
      input.state().albums().stream()
          .filter(AlbumNamesStage::isMeant)
          .filter(album -> !album.name().isBlank())
          .filter(album -> !album.name().equals(album.name().strip()))
          .forEach(album -> findings.add(stripped(album)));
    }
    if (settings.mergesEqualNames()) {
      equalNames(input.state()).values().forEach(same -> merge(same, input, findings));
    }
    return findings;
  }

  private static Finding stripped(Album album) {
    return new Finding(
        RULE,
        AssetSet.empty(),
        "spaces around a name hide it from patterns and from the eye",
        List.of(new RenameAlbum(album.ref(), album.name(), album.name().strip())));
  }

  /** By name, the own albums that are called so; two at least. */
  private static Map<String, List<Album>> equalNames(LibraryState state) {
    Map<String, List<Album>> byName = new TreeMap<>();
    state.albums().stream()
        .filter(AlbumNamesStage::isMeant)
        .filter(album -> !album.name().isBlank())
        .forEach(
            album -> byName.computeIfAbsent(album.name(), fresh -> new ArrayList<>()).add(album));
    byName.values().removeIf(albums -> albums.size() < 2);
    return byName;
  }

  /** The one with most assets stays; nobody sees more or less than before. */
  private static void merge(List<Album> same, RuleInput input, List<Finding> findings) {
    LibraryState state = input.state();
    if (!isKnown(same, state) || !areSharedAlike(same)) {
      return;
    }
    Album kept =
        same.stream()
            .max(
                Comparator.comparing((Album it) -> state.members(it.ref()).assets().size())
                    .thenComparing(it -> it.ref().toString(), Comparator.reverseOrder()))
            .orElseThrow();
    for (Album other : same) {
      AssetSet members = state.members(other.ref()).assets().intersect(input.scope().changeable());
      if (!other.equals(kept) && !members.isEmpty()) {
        findings.add(
            new Finding(
                RULE,
                members,
                "two albums are called \"" + kept.name() + "\"",
                List.of(
                    new AddToAlbum(kept.ref(), kept.name(), members),
                    new RemoveFromAlbum(other.ref(), other.name(), members))));
      }
    }
  }

  private static boolean isKnown(List<Album> same, LibraryState state) {
    return state.assetCompleteness().isComplete()
        && same.stream().allMatch(album -> state.members(album.ref()).completeness().isComplete());
  }

  @Override
  public List<Finding> doubts(RuleInput input) {
    LibraryState state = input.state();
    return settings.mergesEqualNames()
        ? equalNames(state).values().stream()
            .filter(same -> !isKnown(same, state) && areSharedAlike(same))
            .map(same -> perhapsMerged(same, input))
            .toList()
        : List.of();
  }

  /** Which of them has most assets is not known, so each may be the one that is left or stays. */
  private static Finding perhapsMerged(List<Album> same, RuleInput input) {
    AssetSet members =
        AssetSet.union(
                same.stream().map(album -> input.state().members(album.ref()).assets()).toList())
            .intersect(input.scope().changeable());
    List<Change> changes = new ArrayList<>();
    for (Album album : same) {
      changes.add(new AddToAlbum(album.ref(), album.name(), members));
      changes.add(new RemoveFromAlbum(album.ref(), album.name(), members));
    }
    return new Finding(
        RULE,
        members,
        "which of the albums called \"" + same.get(0).name() + "\" has most assets",
        changes);
  }

  private static boolean areSharedAlike(List<Album> same) {
    return same.stream().map(Album::sharedWith).distinct().count() == 1;
  }

  @Override
  public List<String> notices(LibraryState fetched, RuleInput outcome) {
    if (!settings.reportsEqualNames()) {
      return List.of();
    }
    Map<String, List<Album>> equal = equalNames(outcome.state());
    if (equal.isEmpty()) {
      return List.of();
    }
    List<String> names =
        equal.entrySet().stream()
            .limit(FEW)
            .map(entry -> words(entry.getKey(), entry.getValue(), outcome.state()))
            .toList();
    String more = equal.size() > FEW ? ", …" : "";
    return List.of(
        (equal.size() == 1 ? "1 name is that" : "%,d names are those".formatted(equal.size()))
            + " of several of your albums: "
            + String.join(", ", names)
            + more);
  }

  private static String words(String name, List<Album> same, LibraryState state) {
    long empty =
        same.stream()
            .filter(
                album -> state.members(album.ref()).equals(Membership.complete(AssetSet.empty())))
            .count();
    return empty == 0
        ? "\"%s\" (%d)".formatted(name, same.size())
        : "\"%s\" (%d, %d of them empty)".formatted(name, same.size(), empty);
  }
}
