/** Tests of the table of keys. */
@NullMarked
package io.github.immichautotag.cli.config.schema;

import org.jspecify.annotations.NullMarked;
