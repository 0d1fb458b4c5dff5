package io.github.immichautotag.cli.session;

import io.github.immichautotag.cli.config.Configuration;
import io.github.immichautotag.cli.config.ServerSettings;
import io.github.immichautotag.cli.surroundings.CommandFailure;
import io.github.immichautotag.cli.surroundings.ExitCode;
import io.github.immichautotag.cli.surroundings.Surroundings;
import io.github.immichautotag.core.library.User;
import io.github.immichautotag.immich.Capability;
import io.github.immichautotag.immich.ImmichLinks;
import io.github.immichautotag.immich.ImmichPhotoServer;
import io.github.immichautotag.immich.ImmichSettings;
import io.github.immichautotag.immich.ServerReport;
import io.github.immichautotag.immich.http.Gateway.Waiting;
import io.github.immichautotag.immich.http.ServerAddress;
import io.github.immichautotag.immich.http.Timeouts;
import java.time.Duration;
import java.util.Set;

/**
 * A server that was looked at.
 *
 * @param server the server
 * @param report what the look found
 * @param links links into its web pages
 */
public record Connection(ImmichPhotoServer server, ServerReport report, ImmichLinks links) {

  /** More than this no clock of the HTTP library holds. */
  private static final Duration LONGEST = Duration.ofDays(20);

  /**
   * Looks at the server of a configuration.
   *
   * @param wanted what is to be done there
   * @param surroundings how to wait, and who hears of it
   * @throws io.github.immichautotag.core.run.PhotoServerException if it cannot be used at all
   * @throws CommandFailure if the certificates of the configuration cannot be used
   */
  public static Connection open(
      Configuration configuration, Set<Capability> wanted, Surroundings surroundings) {
    ServerSettings settings = configuration.server();
    ImmichSettings immich =
        ImmichSettings.of(settings.baseUrl().toString(), settings.apiKey().reveal())
            .withConcurrency(configuration.concurrency())
            .withTimeouts(
                new Timeouts(
                    atMost(settings.timeouts().connect()),
                    atMost(settings.timeouts().read()),
                    atMost(settings.timeouts().write()),
                    atMost(settings.timeouts().call())));
    immich = settings.certificates().map(immich::withCertificates).orElse(immich);
    ImmichLinks links =
        ImmichLinks.of(
            immich.address(),
            settings.externalUrl().map(external -> ServerAddress.parse(external.toString())));
    Waiting waiting =
        new Waiting(surroundings.pause(), surroundings.random(), surroundings.console()::say);
    ImmichPhotoServer server = server(immich, waiting);
    return new Connection(server, server.check(wanted), links);
  }

  private static ImmichPhotoServer server(ImmichSettings settings, Waiting waiting) {
    try {
      return new ImmichPhotoServer(settings, waiting);
    } catch (IllegalArgumentException unusable) {
      throw new CommandFailure(ExitCode.USAGE, "server.ca_file: " + unusable.getMessage());
    }
  }

  private static Duration atMost(Duration timeout) {
    return timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
  }

  /** Whose key it is; known once the key's permissions were required. */
  public User user() {
    return report.user().orElseThrow();
  }
}
