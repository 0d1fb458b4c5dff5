/** Answers to why a plan does what it does to an asset, and why a rule does not take it. */
@NullMarked
package io.github.immichautotag.core.why;

import org.jspecify.annotations.NullMarked;
