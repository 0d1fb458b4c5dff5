/** Placeholder. */
@NullMarked
package io.github.immichautotag.core;

import org.jspecify.annotations.NullMarked;
