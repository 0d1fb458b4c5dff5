package io.github.immichautotag.core.stage.album;

/**
 * What is done for albums beside what goes into them.
 *
 * @param strips whether spaces around the names of own albums are removed
 * @param reportsEqualNames whether own albums of one name are told of
 * @param mergesEqualNames whether they are merged where they are shared alike
 * @param deletesEmpty whether empty albums that this tool made are deleted
 */
public record CareSettings(
    boolean strips, boolean reportsEqualNames, boolean mergesEqualNames, boolean deletesEmpty) {}
