package io.github.immichautotag.cli.config.problem;

/**
 * A line of a file as it can be shown: secrets masked, control characters replaced, long lines cut
 * around the place.
 *
 * @param text the line
 * @param caretColumn where the carets start in {@code text}, counted from 1
 * @param caretLength how many carets, at least 1
 */
public record Excerpt(String text, int caretColumn, int caretLength) {}
