/** The built-in rules, in the order in which they run. */
@NullMarked
package io.github.immichautotag.core.stage;

import org.jspecify.annotations.NullMarked;
