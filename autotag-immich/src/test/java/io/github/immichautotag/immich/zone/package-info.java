@NullMarked
package io.github.immichautotag.immich.zone;

import org.jspecify.annotations.NullMarked;
