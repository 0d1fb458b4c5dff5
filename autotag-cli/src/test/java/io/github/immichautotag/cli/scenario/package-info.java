/** Whole stories: a configuration, a library, what is planned and what becomes of it. */
@NullMarked
package io.github.immichautotag.cli.scenario;

import org.jspecify.annotations.NullMarked;
