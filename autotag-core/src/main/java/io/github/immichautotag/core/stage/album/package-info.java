/** Albums for review, and the care of albums: names, doubles, empty ones. */
@NullMarked
package io.github.immichautotag.core.stage.album;

import org.jspecify.annotations.NullMarked;
