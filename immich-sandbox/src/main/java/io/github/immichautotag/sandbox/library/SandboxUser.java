package io.github.immichautotag.sandbox.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user of the server.
 *
 * @param createdMicros when the account was made, epoch microseconds; also its profile's change
 */
public record SandboxUser(
    UUID id,
    String email,
    String name,
    String avatarColor,
    boolean admin,
    @Nullable String storageLabel,
    long createdMicros) {}
