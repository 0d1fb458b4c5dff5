package io.github.immichautotag.core.library;

/**
 * A user of the server.
 *
 * @param id the user's id
 * @param name the name as shown in Immich
 * @param email the e-mail address as stored; compare without regard to case
 */
public record User(UserId id, String name, String email) {}
