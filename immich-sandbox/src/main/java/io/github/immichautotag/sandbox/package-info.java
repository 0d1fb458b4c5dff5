/**
 * An in-memory Immich over real HTTP: start one with {@link
 * io.github.immichautotag.sandbox.SandboxServer}.
 */
@NullMarked
package io.github.immichautotag.sandbox;

import org.jspecify.annotations.NullMarked;
