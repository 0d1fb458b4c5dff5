/** YAML as text with places: read safely, turned into nothing but text, lists and blocks. */
@NullMarked
package io.github.immichautotag.cli.config.yaml;

import org.jspecify.annotations.NullMarked;
