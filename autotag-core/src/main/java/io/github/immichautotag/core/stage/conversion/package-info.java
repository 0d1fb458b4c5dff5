/** Old tags and albums into new ones, and tags and albums that are kept alike. */
@NullMarked
package io.github.immichautotag.core.stage.conversion;

import org.jspecify.annotations.NullMarked;
