/**
 * An in-memory Immich over real HTTP, for demos, tests and measurements.
 *
 * <pre>{@code
 * SandboxOptions options =
 *     SandboxOptions.defaults()
 *         .withLibrary(LibrarySource.seeded(1, 10_000))
 *         .withJobs(JobOptions.measured().faster(100));
 * try (SandboxServer server = SandboxServer.start(options)) {
 *   server.baseUri(); // http://127.0.0.1:port/api, key SandboxOptions.DEFAULT_KEY
 *   server.log().byOperation(); // what was asked
 *   server.faults().next(1, "GET", "/albums", Fault.status(503)); // what goes wrong next
 *   server.library(); // the truth behind the answers
 * }
 * }</pre>
 */
@NullMarked
package io.github.immichautotag.sandbox;

import org.jspecify.annotations.NullMarked;
