package io.github.immichautotag.sandbox.seed;

import io.github.immichautotag.sandbox.library.ExternalLibrary;
import io.github.immichautotag.sandbox.library.SandboxLibrary;
import io.github.immichautotag.sandbox.library.SandboxUser;
import java.util.List;

/** The users of the family and its external library. */
final class Household {
  /**
   * When the accounts were made: all pictures from before were brought in during the days after.
   */
  static final long SET_UP = Zones.utc("2023-01-07") + 9 * Scene.HOUR;

  private final SandboxUser anna;
  private final SandboxUser ben;
  private final SandboxUser ruth;
  private final ExternalLibrary archive;

  /** Moves in: users, partnership, external library. */
  Household(SandboxLibrary library) {
    anna = user(library, "anna", "Anna Berger", "pink");
    ben = user(library, "ben", "Ben Berger", "blue");
    ruth = user(library, "ruth", "Oma Ruth", "yellow");
    library.share(ben, anna);
    archive =
        new ExternalLibrary(
            library.newId(),
            anna,
            "Old photos on the NAS",
            (SET_UP + Scene.HOUR) * 1000,
            List.of(Folders.ROOT),
            List.of("**/.stfolder/**"),
            List.of(Folders.READ_ONLY));
    library.add(archive);
  }

  /** The owner of the library. */
  SandboxUser anna() {
    return anna;
  }

  /** Her partner, whose timeline she sees. */
  SandboxUser ben() {
    return ben;
  }

  /** Who gets albums shared. */
  SandboxUser ruth() {
    return ruth;
  }

  /** The folders from before, part of them read-only. */
  ExternalLibrary archive() {
    return archive;
  }

  private static SandboxUser user(SandboxLibrary library, String login, String name, String color) {
    int order = library.users().size();
    SandboxUser user =
        new SandboxUser(
            library.newId(),
            login + "@family.example",
            name,
            color,
            order == 0,
            order == 0 ? "admin" : null,
            (SET_UP + order * 7L * Scene.MINUTE) * 1000);
    library.add(user);
    return user;
  }
}
