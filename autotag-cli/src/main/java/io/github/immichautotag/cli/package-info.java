/** The autotag program: arguments in, an exit code out. */
@NullMarked
package io.github.immichautotag.cli;

import org.jspecify.annotations.NullMarked;
