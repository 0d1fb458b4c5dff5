package io.github.immichautotag.core.date;

/**
 * The date that the folders of a path tell.
 *
 * @param interval the days they speak of
 * @param event what the folder with the finest date says beside it; may be empty
 * @param folder the name of that folder, or of several that make a date together, parted by {@code
 *     /}
 */
public record FolderDate(DateInterval interval, String event, String folder) {}
