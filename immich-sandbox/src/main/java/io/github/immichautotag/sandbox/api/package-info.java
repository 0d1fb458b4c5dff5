/** Immich's endpoints over the library. */
@NullMarked
package io.github.immichautotag.sandbox.api;

import org.jspecify.annotations.NullMarked;
