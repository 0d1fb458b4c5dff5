/** Reads rules: conditions, effects, and the tests that stand beside them. */
@NullMarked
package io.github.immichautotag.cli.config.rules;

import org.jspecify.annotations.NullMarked;
