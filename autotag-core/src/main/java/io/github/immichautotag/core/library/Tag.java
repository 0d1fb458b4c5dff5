package io.github.immichautotag.core.library;

/**
 * A tag of the key's user.
 *
 * @param id the tag's id on the server
 * @param path its full path
 */
public record Tag(TagId id, TagPath path) {}
