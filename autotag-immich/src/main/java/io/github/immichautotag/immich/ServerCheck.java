package io.github.immichautotag.immich;

import io.github.immichautotag.immich.http.CallFailure;
import io.github.immichautotag.immich.http.ServerVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Looks whether a server can be used: its version, and what the key may do. */
final class ServerCheck {

  private final Session session;

  ServerCheck(Session session) {
    this.session = session;
  }

  ServerReport check(Collection<Capability> wanted) {
    try {
      ServerVersion version = session.version();
      List<String> granted = session.permissions();
      return new ServerReport(
          session.gateway().address().toString(),
          version,
          session.user(),
          lines(RequiredPermissions.of(wanted), granted),
          notices(version));
    } catch (CallFailure failure) {
      throw failure.toPhotoServerException();
    }
  }

  private static List<ServerReport.Line> lines(RequiredPermissions required, List<String> granted) {
    List<ServerReport.Line> lines = new ArrayList<>();
    required
        .neededFor()
        .forEach(
            (permission, capabilities) ->
                lines.add(
                    new ServerReport.Line(
                        permission,
                        capabilities.stream()
                            .map(Capability::words)
                            .collect(Collectors.joining(", ")),
                        RequiredPermissions.grants(granted, permission))));
    return lines;
  }

  private static List<String> notices(ServerVersion version) {
    return version.isNewerThanChecked()
        ? List.of(
            "Immich "
                + version
                + " is newer than what this was checked against ("
                + ServerVersion.NEWEST_CHECKED.major()
                + "."
                + ServerVersion.NEWEST_CHECKED.minor()
                + "). It is likely to work; look at the plan before you apply it.")
        : List.of();
  }
}
