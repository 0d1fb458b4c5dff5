package io.github.immichautotag.cli.report;

import io.github.immichautotag.cli.state.RunId;
import io.github.immichautotag.core.library.User;
import java.net.URI;
import java.time.Instant;

/**
 * What every report says at its head.
 *
 * @param run which run
 * @param created when it began
 * @param toolVersion which version of this program
 * @param server the server's address
 * @param serverVersion which Immich it is
 * @param user whose key is used
 * @param configHash the configuration, as a hash of everything that has an effect
 */
public record RunFacts(
    RunId run,
    Instant created,
    String toolVersion,
    URI server,
    String serverVersion,
    User user,
    String configHash) {}
