/** Writing in bulk, with an answer for each asset, and waiting until the server has settled. */
@NullMarked
package io.github.immichautotag.immich.write;

import org.jspecify.annotations.NullMarked;
