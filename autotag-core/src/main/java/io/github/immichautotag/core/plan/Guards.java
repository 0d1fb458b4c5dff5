package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.ShareAlbum;
import io.github.immichautotag.core.library.Album;
import io.github.immichautotag.core.library.AlbumRole;
import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LedgerKey;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.library.TagPath;
import io.github.immichautotag.core.rule.AlbumMarker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Limits that stop a catastrophe before the first write: the typo that would take a tag off half
 * the library. Adding marks is exempt, because the first run of every user does that to thousands.
 *
 * @param maxChanges changes other than of marks, measured against the assets in scope
 * @param maxRemovals the user's tags and memberships taken away, against those that were read
 * @param maxMarkRemovals marks taken off, against the marks that are set
 * @param maxRevocations people who may see less of an album than before
 * @param maxAlbumDeletions albums deleted that this tool made, those of marks left out
 */
public record Guards(
    Limit maxChanges,
    Limit maxRemovals,
    Limit maxMarkRemovals,
    Limit maxRevocations,
    Limit maxAlbumDeletions) {

  /**
   * The limits that hold unless the configuration says otherwise: 20 % or 2,000 changes, 5 % or 200
   * removals, 60 % or 200 marks, 5 revocations, 10 albums.
   */
  public static Guards defaults() {
    return new Guards(
        new Limit(2_000, 20),
        new Limit(200, 5),
        new Limit(200, 60),
        new Limit(5, 0),
        new Limit(10, 0));
  }

  /**
   * A limit that a plan goes beyond.
   *
   * @param guard the limit's name in the configuration
   * @param what what is counted, in words
   * @param planned how many the plan has
   * @param allowed how many are allowed
   */
  public record Violation(String guard, String what, long planned, long allowed) {

    /** The violation as one line for a person. */
    public String words() {
      return "%s: the plan has %,d %s, allowed are %,d".formatted(guard, planned, what, allowed);
    }
  }

  /** The limits that the plan goes beyond; empty when it may be applied. */
  public List<Violation> check(Plan plan) {
    List<Violation> violations = new ArrayList<>();
    Counted counted = new Counted(plan.changes());
    Existing existing = new Existing(plan);
    check("max_changes", "changes", counted.changes, maxChanges.of(existing.assets), violations);
    check(
        "max_removals",
        "removals of tags, album memberships and stacks",
        counted.removals,
        maxRemovals.of(existing.memberships),
        violations);
    check(
        "max_mark_removals",
        "marks to take off",
        counted.markRemovals,
        maxMarkRemovals.of(existing.marks),
        violations);
    check(
        "max_revocations",
        "people to take an album or a role in it from",
        counted.revocations,
        maxRevocations.of(existing.shares),
        violations);
    check(
        "max_album_deletions",
        "albums to delete",
        counted.albumDeletions,
        maxAlbumDeletions.of(existing.albums),
        violations);
    return violations;
  }

  private static void check(
      String guard, String what, long planned, long allowed, List<Violation> violations) {
    if (planned > allowed) {
      violations.add(new Violation(guard, what, planned, allowed));
    }
  }

  /** How much of each kind a plan holds. */
  private static final class Counted {
    private final long changes;
    private final long removals;
    private final long markRemovals;
    private final long albumDeletions;
    private final long revocations;

    Counted(List<PlannedChange> planned) {
      changes = sum(planned, change -> !change.mark());
      removals = sum(planned, change -> !change.mark() && isRemoval(change));
      markRemovals = sum(planned, change -> change.mark() && isRemoval(change));
      albumDeletions = sum(planned, change -> !change.mark() && isDeletion(change));
      revocations = sum(planned, Counted::isRevocation);
    }

    private static long sum(List<PlannedChange> planned, Predicate<PlannedChange> counted) {
      return planned.stream().filter(counted).mapToLong(it -> it.change().weight()).sum();
    }

    private static boolean isRemoval(PlannedChange planned) {
      return planned.change().takesAway()
          || planned.change().ledgerKey().verb() == LedgerKey.Verb.REMOVE_FROM_STACK
          || (planned.mark() && isDeletion(planned));
    }

    private static boolean isRevocation(PlannedChange planned) {
      return planned.change() instanceof ShareAlbum share && share.isRevocation();
    }

    private static boolean isDeletion(PlannedChange planned) {
      return planned.change().ledgerKey().verb() == LedgerKey.Verb.DELETE_ALBUM;
    }
  }

  /** How much of each kind there is. */
  private static final class Existing {
    private final long assets;
    private final long albums;
    private final long shares;
    private long memberships;
    private long marks;

    Existing(Plan plan) {
      LibraryState library = plan.library();
      assets = plan.scope().changeable().size();
      albums = library.albums().size();
      shares =
          library.albums().stream()
              .filter(album -> album.myRole() == AlbumRole.OWNER)
              .mapToLong(album -> album.sharedWith().size())
              .sum();
      Set<TagPath> markTags = plan.markTags();
      for (TagPath tag : library.tags()) {
        int size = carriers(tag, library);
        marks += markTags.contains(tag) ? size : 0;
        memberships += markTags.contains(tag) ? 0 : size;
      }
      for (Album album : library.albums()) {
        int size = library.members(album.ref()).assets().size();
        marks += AlbumMarker.isForReview(album) ? size : 0;
        memberships += AlbumMarker.isForReview(album) ? 0 : size;
      }
      memberships += library.stacks().members().size();
    }

    /** How many were read to carry the tag and no tag below it. */
    private static int carriers(TagPath tag, LibraryState library) {
      AssetSet within = library.taggedWithin(tag).assets();
      return within.isEmpty() ? 0 : within.minus(library.taggedBelow(tag).assets()).size();
    }
  }
}
