package io.github.immichautotag.core.library;

/**
 * An album as rules and changes name it: one that exists on the server, by its id, or one that the
 * plan creates, by its name. Existing albums are never meant by name, because names may repeat.
 */
public sealed interface AlbumRef permits AlbumId, PlannedAlbum {}
