/** Tests of the configuration. */
@NullMarked
package io.github.immichautotag.cli.config;

import org.jspecify.annotations.NullMarked;
