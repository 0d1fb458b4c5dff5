/** What the program takes from where it runs, and what it gives back at its end. */
@NullMarked
package io.github.immichautotag.cli.surroundings;

import org.jspecify.annotations.NullMarked;
