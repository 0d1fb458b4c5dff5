/** A small world of photos for tests: a library in memory that changes are really done to. */
@NullMarked
package io.github.immichautotag.core.testing;

import org.jspecify.annotations.NullMarked;
