package io.github.immichautotag.cli.config.docs;

import io.github.immichautotag.cli.session.Setup;
import io.github.immichautotag.core.library.LedgerKey.Verb;
import java.util.Set;
import java.util.stream.Collectors;

/** What an API key must be allowed to do for an effect, in words. */
final class PermissionWords {

  private PermissionWords() {}

  static String of(Set<Verb> verbs) {
    String permissions =
        verbs.stream()
            .sorted()
            .flatMap(verb -> Setup.capabilities(verb).stream())
            .flatMap(capability -> capability.permissions().stream())
            .distinct()
            .map(permission -> "`" + permission + "`")
            .collect(Collectors.joining(", "));
    return "The API key needs %s. `autotag check` tells whether it has that."
        .formatted(permissions);
  }
}
