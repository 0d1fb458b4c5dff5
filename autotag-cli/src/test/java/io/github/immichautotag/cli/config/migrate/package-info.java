/** Tests of the migrations. */
@NullMarked
package io.github.immichautotag.cli.config.migrate;

import org.jspecify.annotations.NullMarked;
