/** Folders on the server that become albums and stay in step with them. */
@NullMarked
package io.github.immichautotag.core.stage.folder;

import org.jspecify.annotations.NullMarked;
