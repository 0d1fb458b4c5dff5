/** Calls to an Immich server: addresses, keys, retries, and failures in words for people. */
@NullMarked
package io.github.immichautotag.immich.http;

import org.jspecify.annotations.NullMarked;
