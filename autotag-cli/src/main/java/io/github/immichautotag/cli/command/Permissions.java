package io.github.immichautotag.cli.command;

import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.immich.Capability;
import io.github.immichautotag.immich.ServerReport;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a key must be allowed to do for a command. */
final class Permissions {

  static final Set<String> OF_READING = Set.copyOf(Capability.READ_LIBRARY.permissions());

  private Permissions() {}

  /**
   * Goes on only if none of these permissions is missing.
   *
   * @throws CommandFailure naming all that are
   */
  static void require(ServerReport report, Set<String> needed) {
    List<ServerReport.Line> missing =
        report.missing().stream().filter(line -> needed.contains(line.permission())).toList();
    if (!missing.isEmpty()) {
      throw new CommandFailure(
          ExitCode.SERVER_UNUSABLE,
          "the API key at %s lacks %s; add it to the key in Immich (Account Settings, API Keys)"
              .formatted(report.url(), names(missing)));
    }
  }

  /** Tells what the key lacks for applying, if anything. */
  static void sayWhatARunLacks(ServerReport report, Consumer<String> say) {
    if (!report.missing().isEmpty()) {
      say.accept("To apply this plan the API key also needs " + names(report.missing()) + ".");
    }
  }

  private static String names(List<ServerReport.Line> lines) {
    return lines.stream()
        .map(line -> line.permission() + " (for " + line.neededFor() + ")")
        .collect(Collectors.joining(", "));
  }
}
