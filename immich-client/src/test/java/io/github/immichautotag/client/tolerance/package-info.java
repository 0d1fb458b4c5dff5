/** Shows that the generated client reads what servers of several releases really answer. */
@NullMarked
package io.github.immichautotag.client.tolerance;

import org.jspecify.annotations.NullMarked;
