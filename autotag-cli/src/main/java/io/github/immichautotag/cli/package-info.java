/** Placeholder. */
@NullMarked
package io.github.immichautotag.cli;

import org.jspecify.annotations.NullMarked;
