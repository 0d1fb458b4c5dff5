/** Finds rules that are probably not meant as they stand: without a library, and with one. */
@NullMarked
package io.github.immichautotag.core.lint;

import org.jspecify.annotations.NullMarked;
