/** Checks that change nothing and tell what they find. */
@NullMarked
package io.github.immichautotag.core.stage.check;

import org.jspecify.annotations.NullMarked;
