package io.github.immichautotag.core.effect;

/**
 * What an effect wants of a thing that can only be one way.
 *
 * @param kind what kind of thing: tag, album or the name of a field
 * @param name which one; empty where there is only one
 * @param wish how it is to be
 */
public record Aim(String kind, String name, String wish) {

  /** Whether both cannot be had. A tag may be named by the last part of its path alone. */
  public boolean opposes(Aim other) {
    return kind.equals(other.kind)
        && !wish.equals(other.wish)
        && (name.equals(other.name) || isLeafOf(other.name, name) || isLeafOf(name, other.name));
  }

  private static boolean isLeafOf(String path, String leaf) {
    return leaf.indexOf('/') < 0 && path.endsWith("/" + leaf);
  }
}
