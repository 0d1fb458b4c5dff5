package io.github.immichautotag.cli.config;

import io.github.immichautotag.cli.config.value.Limit;

/**
 * What a run may plan at most. Adding marks is exempt.
 *
 * @param maxChanges changes that are no marks
 * @param maxRemovals tags and memberships that are the user's
 * @param maxMarkRemovals marks that lost their reason
 * @param maxRevocations shares taken back
 * @param maxAlbumDeletions own albums deleted
 */
public record GuardSettings(
    Limit maxChanges,
    Limit maxRemovals,
    Limit maxMarkRemovals,
    Limit maxRevocations,
    Limit maxAlbumDeletions) {}
