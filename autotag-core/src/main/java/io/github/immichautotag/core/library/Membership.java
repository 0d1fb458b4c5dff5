package io.github.immichautotag.core.library;

/**
 * Which assets carry a tag, or are in an album, as far as that was read.
 *
 * @param assets the assets that were read; of a tag, those that carry it or a tag below it
 * @param completeness whether these are all
 */
public record Membership(AssetSet assets, Completeness completeness) {

  /** These assets and no others. */
  public static Membership complete(AssetSet assets) {
    return new Membership(assets, Completeness.complete());
  }

  /** Nothing is known. */
  public static Membership unread(String reason) {
    return new Membership(AssetSet.empty(), Completeness.missing(reason));
  }
}
