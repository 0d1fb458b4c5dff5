/** Tests of the sandbox through its HTTP face. */
@NullMarked
package io.github.immichautotag.sandbox;

import org.jspecify.annotations.NullMarked;
