/** What is wrong with a configuration, and how a person is told. */
@NullMarked
package io.github.immichautotag.cli.config.problem;

import org.jspecify.annotations.NullMarked;
