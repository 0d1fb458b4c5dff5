/** The map of the world's time zones: which one a place lies in, without a network. */
@NullMarked
package io.github.immichautotag.immich.zone;

import org.jspecify.annotations.NullMarked;
