/** Holds the sandbox against recordings of real servers. */
@NullMarked
package io.github.immichautotag.sandbox.replay;

import org.jspecify.annotations.NullMarked;
