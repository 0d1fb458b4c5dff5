/** The background chain that follows a write: sidecar, extraction, and what they overwrite. */
@NullMarked
package io.github.immichautotag.sandbox.jobs;

import org.jspecify.annotations.NullMarked;
