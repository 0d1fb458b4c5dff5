/** How the adapter behaves against servers, good and bad. */
@NullMarked
package io.github.immichautotag.immich;

import org.jspecify.annotations.NullMarked;
