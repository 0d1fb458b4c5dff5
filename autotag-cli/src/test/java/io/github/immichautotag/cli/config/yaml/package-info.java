/** Tests of reading and writing YAML. */
@NullMarked
package io.github.immichautotag.cli.config.yaml;

import org.jspecify.annotations.NullMarked;
