package io.github.immichautotag.immich;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The permissions that a key needs, each with what it is needed for, in Immich's names.
 *
 * @param neededFor by permission, in the order of what is wanted
 */
public record RequiredPermissions(Map<String, List<Capability>> neededFor) {

  /** What stands for all permissions. */
  private static final String ALL = "all";

  public RequiredPermissions {
    neededFor = Collections.unmodifiableMap(new LinkedHashMap<>(neededFor));
  }

  /** What a key needs for all of this. */
  public static RequiredPermissions of(Collection<Capability> wanted) {
    Map<String, List<Capability>> neededFor = new LinkedHashMap<>();
    Set<Capability> ordered = EnumSet.noneOf(Capability.class);
    ordered.addAll(wanted);
    for (Capability capability : ordered) {
      for (String permission : capability.permissions()) {
        neededFor.putIfAbsent(
            permission,
            ordered.stream().filter(other -> other.permissions().contains(permission)).toList());
      }
    }
    return new RequiredPermissions(neededFor);
  }

  /** Whether a key with these permissions has this one. */
  static boolean grants(Collection<String> granted, String permission) {
    return granted.contains(ALL) || granted.contains(permission);
  }
}
