/** Libraries to start from: made from a seed, or read from a folder. */
@NullMarked
package io.github.immichautotag.sandbox.seed;

import org.jspecify.annotations.NullMarked;
