/** Compares the pinned contract with specification files of Immich releases. */
@NullMarked
package io.github.immichautotag.client.contract;

import org.jspecify.annotations.NullMarked;
