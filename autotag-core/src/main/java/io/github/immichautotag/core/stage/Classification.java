package io.github.immichautotag.core.stage;

import io.github.immichautotag.core.library.AssetSet;
import io.github.immichautotag.core.library.LibraryState;
import io.github.immichautotag.core.rule.Needs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is classified. An asset that exactly one category claims is classified; one that none claims
 * is unknown; one that several claim, or one category through several albums, is in conflict.
 *
 * @param subjects the assets that were looked at
 * @param claims whom each category claims, in the order of the configuration
 * @param unknown claimed by none; empty as long as some claims are not known
 * @param conflict claimed by several
 * @param conflicts the same by reason; each asset once
 * @param missing why not all claims are known; empty when they are
 */
public record Classification(
    AssetSet subjects,
    List<Claims> claims,
    AssetSet unknown,
    AssetSet conflict,
    List<Conflict> conflicts,
    Set<String> missing) {

  public Classification {
    claims = List.copyOf(claims);
    conflicts = List.copyOf(conflicts);
    missing = Set.copyOf(missing);
  }

  /**
   * Assets that are in conflict for one reason.
   *
   * @param reason which categories claim them, in words
   * @param assets which assets
   */
  public record Conflict(String reason, AssetSet assets) {}

  /** Classifies the subjects. */
  public static Classification of(
      List<Category> categories, LibraryState state, AssetSet subjects) {
    List<Claims> claims = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    AssetSet once = AssetSet.empty();
    AssetSet conflict = AssetSet.empty();
    AssetSet undecided = AssetSet.empty();
    for (Category category : categories) {
      Claims claim = Claims.of(category, state, subjects);
      claims.add(claim);
      missing.addAll(claim.missing());
      conflict = conflict.union(once.intersect(claim.claimed())).union(claim.inSeveralAlbums());
      once = once.union(claim.claimed());
      undecided = undecided.union(claim.undecided());
    }
    AssetSet unknown = missing.isEmpty() ? subjects.minus(once).minus(undecided) : AssetSet.empty();
    return new Classification(
        subjects, claims, unknown, conflict, conflicts(claims, conflict), missing);
  }

  /** What must be read to classify by these categories. */
  public static Needs needs(List<Category> categories) {
    return Needs.all(categories.stream().map(Category::needs).toList());
  }

  /** The same where something more was not read, so that nobody is surely unknown. */
  Classification without(String unread) {
    Set<String> more = new LinkedHashSet<>(missing);
    more.add(unread);
    return new Classification(subjects, claims, AssetSet.empty(), conflict, conflicts, more);
  }

  /** The assets that exactly one category claims, in one way. */
  public AssetSet classified() {
    AssetSet claimed = AssetSet.empty();
    for (Claims claim : claims) {
      claimed = claimed.union(claim.claimed());
    }
    return claimed.minus(conflict);
  }

  /** Whether no category claims anything at all: rather a mistake in the rules than the truth. */
  public boolean isSilent() {
    return claims.stream().allMatch(claim -> claim.claimed().isEmpty());
  }

  /** Splits the conflicts by who claims them, one category after the other. */
  private static List<Conflict> conflicts(List<Claims> claims, AssetSet conflict) {
    List<Part> parts = List.of(new Part(List.of(), conflict));
    for (Claims claim : claims) {
      String name = claim.category().name();
      String several = name + " (several albums)";
      List<Part> split = new ArrayList<>();
      for (Part part : parts) {
        AssetSet twice = part.assets.intersect(claim.inSeveralAlbums());
        AssetSet one = part.assets.intersect(claim.claimed()).minus(twice);
        part.with(several, twice, split);
        part.with(name, one, split);
        new Part(part.names, part.assets.minus(twice).minus(one)).addTo(split);
      }
      parts = split;
    }
    return parts.stream().filter(part -> !part.assets.isEmpty()).map(Part::conflict).toList();
  }

  private record Part(List<String> names, AssetSet assets) {

    void with(String name, AssetSet some, List<Part> parts) {
      List<String> longer = new ArrayList<>(names);
      longer.add(name);
      new Part(longer, some).addTo(parts);
    }

    void addTo(List<Part> parts) {
      if (!assets.isEmpty()) {
        parts.add(this);
      }
    }

    Conflict conflict() {
      return new Conflict("claimed by " + String.join(" and ", names), assets);
    }
  }
}
