/** How answers are read. */
@NullMarked
package io.github.immichautotag.immich.read;

import org.jspecify.annotations.NullMarked;
