/** Writing JSON fast, in the forms Immich uses for numbers and times. */
@NullMarked
package io.github.immichautotag.sandbox.json;

import org.jspecify.annotations.NullMarked;
