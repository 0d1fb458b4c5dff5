package io.github.immichautotag.cli.config;

import java.time.Duration;

/**
 * How long to wait for the server. Zero waits for ever.
 *
 * @param connect for a connection
 * @param read for the next bytes of an answer
 * @param write for the next bytes of a request to leave
 * @param call for a whole call, answer included
 */
public record Timeouts(Duration connect, Duration read, Duration write, Duration call) {}
