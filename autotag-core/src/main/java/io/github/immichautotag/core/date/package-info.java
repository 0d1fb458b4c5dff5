/** When a photo was taken, read from everything but its metadata, and weighed against that. */
@NullMarked
package io.github.immichautotag.core.date;

import org.jspecify.annotations.NullMarked;
