/** Single values as people write them in a configuration, and what they mean. */
@NullMarked
package io.github.immichautotag.cli.config.value;

import org.jspecify.annotations.NullMarked;
