/** Tests that the pages of the documentation say what the program does. */
@NullMarked
package io.github.immichautotag.cli.config.docs;

import org.jspecify.annotations.NullMarked;
