/** Placeholder. */
@NullMarked
package io.github.immichautotag.immich;

import org.jspecify.annotations.NullMarked;
