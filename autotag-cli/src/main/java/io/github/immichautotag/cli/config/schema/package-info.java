/** The table of keys and everything that is checked by it. */
@NullMarked
package io.github.immichautotag.cli.config.schema;

import org.jspecify.annotations.NullMarked;
