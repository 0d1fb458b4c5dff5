package io.github.immichautotag.core.library;

/**
 * Another user's part in an album.
 *
 * @param user who
 * @param role what that user may do
 */
public record AlbumUser(UserId user, AlbumRole role) {}
