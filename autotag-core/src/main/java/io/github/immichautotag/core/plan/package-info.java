/** From findings to the one net plan, with its guards and its batches. */
@NullMarked
package io.github.immichautotag.core.plan;

import org.jspecify.annotations.NullMarked;
