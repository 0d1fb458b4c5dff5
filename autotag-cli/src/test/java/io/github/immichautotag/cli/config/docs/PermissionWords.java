package io.github.immichautotag.cli.config.docs;

import io.github.immichautotag.core.library.LedgerKey.Verb;
import io.github.immichautotag.immich.Capability;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an API key must be allowed to do for an effect, in words. */
final class PermissionWords {

  private static final Map<Verb, List<Capability>> NEEDED =
      Map.of(
          Verb.ADD_TAG, List.of(Capability.WRITE_TAGS, Capability.CREATE_TAGS),
          Verb.REMOVE_TAG, List.of(Capability.WRITE_TAGS),
          Verb.CREATE_ALBUM, List.of(Capability.CREATE_ALBUMS),
          Verb.ADD_TO_ALBUM, List.of(Capability.ADD_TO_ALBUMS),
          Verb.REMOVE_FROM_ALBUM, List.of(Capability.REMOVE_FROM_ALBUMS),
          Verb.SET_CAPTURE_TIME, List.of(Capability.WRITE_DATES),
          Verb.SET_FIELD, List.of(Capability.WRITE_FIELDS));

  private PermissionWords() {}

  static String of(Set<Verb> verbs) {
    String permissions =
        verbs.stream()
            .sorted()
            .flatMap(verb -> NEEDED.getOrDefault(verb, List.of()).stream())
            .flatMap(capability -> capability.permissions().stream())
            .distinct()
            .map(permission -> "`" + permission + "`")
            .collect(Collectors.joining(", "));
    return "The API key needs %s. `autotag check` tells whether it has that."
        .formatted(permissions);
  }
}
