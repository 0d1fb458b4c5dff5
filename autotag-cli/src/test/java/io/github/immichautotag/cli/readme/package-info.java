/** What the README shows is what the program does. */
@NullMarked
package io.github.immichautotag.cli.readme;

import org.jspecify.annotations.NullMarked;
