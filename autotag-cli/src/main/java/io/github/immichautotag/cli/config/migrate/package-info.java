/** Configurations of other programs and older versions, turned into the form of today. */
@NullMarked
package io.github.immichautotag.cli.config.migrate;

import org.jspecify.annotations.NullMarked;
