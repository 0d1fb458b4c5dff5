/** Who may see which albums. */
@NullMarked
package io.github.immichautotag.core.stage.share;

import org.jspecify.annotations.NullMarked;
