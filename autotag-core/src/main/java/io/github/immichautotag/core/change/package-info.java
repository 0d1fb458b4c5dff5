/** Changes to a library as data, and what a library looks like after them. */
@NullMarked
package io.github.immichautotag.core.change;

import org.jspecify.annotations.NullMarked;
