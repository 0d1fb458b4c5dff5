/** Assets that Immich takes for copies of each other: what they share, and where they disagree. */
@NullMarked
package io.github.immichautotag.core.stage.duplicate;

import org.jspecify.annotations.NullMarked;
