/** From a configuration to a connected server and a planner. */
@NullMarked
package io.github.immichautotag.cli.session;

import org.jspecify.annotations.NullMarked;
