/** Placeholder. */
@NullMarked
package io.github.immichautotag.sandbox;

import org.jspecify.annotations.NullMarked;
