/** The commands of autotag. */
@NullMarked
package io.github.immichautotag.cli.command;

import org.jspecify.annotations.NullMarked;
