package io.github.immichautotag.immich;

import java.util.List;

/** Something that a caller wants to do on a server, and the permissions that a key needs for it. */
public enum Capability {
  /** Read assets, tags and albums: enough to plan. */
  READ_LIBRARY("reading the library", "user.read", "asset.read", "tag.read", "album.read"),
  /** Read the names of people; without it, those of the people seen are known. */
  READ_PEOPLE("reading the names of people", "person.read"),
  /** Read what public links show. */
  READ_SHARED_LINKS("reading public links", "sharedLink.read"),
  /** Read which assets are stacked. */
  READ_STACKS("reading stacks", "stack.read"),
  /** Stack assets. */
  MAKE_STACKS("stacking", "stack.read", "stack.create"),
  /** Take assets out of stacks, and dissolve stacks. */
  DISSOLVE_STACKS("unstacking", "stack.read", "stack.update", "stack.delete"),
  /** Put tags on assets and take them off. */
  WRITE_TAGS("tagging", "tag.asset"),
  /** Create tags that do not exist. */
  CREATE_TAGS("creating tags", "tag.create"),
  /** Set capture times. */
  WRITE_DATES("correcting dates", "asset.update"),
  /** Set visibility, favourites, ratings, descriptions and places. */
  WRITE_FIELDS("setting visibility, favourites, ratings, descriptions or places", "asset.update"),
  /** Create albums. */
  CREATE_ALBUMS("creating albums", "album.create"),
  /** Delete albums that this tool created. */
  DELETE_ALBUMS("deleting own empty albums", "album.delete"),
  /** Give albums other names. */
  RENAME_ALBUMS("renaming albums", "album.update"),
  /** Share own albums, and end that. */
  SHARE_ALBUMS(
      "sharing albums", "user.read", "albumUser.create", "albumUser.update", "albumUser.delete"),
  /** Delete tags that nothing carries any more. */
  DELETE_TAGS("deleting unused marks", "tag.delete"),
  /** Put assets into albums. */
  ADD_TO_ALBUMS("filling albums", "albumAsset.create"),
  /** Take assets out of albums. */
  REMOVE_FROM_ALBUMS("taking assets out of albums", "albumAsset.delete");

  private final String words;

  // Made by List.of, which nobody can change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> permissions;

  Capability(String words, String... permissions) {
    this.words = words;
    this.permissions = List.of(permissions);
  }

  /** What it is, in words that follow "for". */
  public String words() {
    return words;
  }

  /** Immich's names of the permissions it needs. */
  public List<String> permissions() {
    return permissions;
  }
}
