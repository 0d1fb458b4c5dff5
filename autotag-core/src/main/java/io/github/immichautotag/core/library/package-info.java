/** What a photo library is: assets, albums, tags and who owns them, as one immutable snapshot. */
@NullMarked
package io.github.immichautotag.core.library;

import org.jspecify.annotations.NullMarked;
