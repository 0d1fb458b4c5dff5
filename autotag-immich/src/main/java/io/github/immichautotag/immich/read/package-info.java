/** Reading a library: few calls, key-set pages in time windows, decoding from the stream. */
@NullMarked
package io.github.immichautotag.immich.read;

import org.jspecify.annotations.NullMarked;
