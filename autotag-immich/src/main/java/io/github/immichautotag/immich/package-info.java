/** An Immich server as the core's photo server: reads it whole, writes in bulk. */
@NullMarked
package io.github.immichautotag.immich;

import org.jspecify.annotations.NullMarked;
