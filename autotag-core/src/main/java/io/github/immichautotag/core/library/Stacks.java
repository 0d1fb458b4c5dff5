package io.github.immichautotag.core.library;

/**
 * Which assets are stacked.
 *
 * @param members all that are in a stack
 * @param primaries those of them that lie on top
 * @param completeness whether these are all
 */
public record Stacks(AssetSet members, AssetSet primaries, Completeness completeness) {

  /** Stacks that nobody asked for. */
  public static Stacks unread() {
    return new Stacks(
        AssetSet.empty(), AssetSet.empty(), Completeness.missing("stacks were not asked for"));
  }
}
