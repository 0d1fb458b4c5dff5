package io.github.immichautotag.immich.read;

import java.util.List;

/**
 * One page of a search.
 *
 * @param rows what could be read of it, in the server's order
 * @param problems what could not, in words
 * @param hasNext whether the server has more
 */
record SearchPage<T extends SearchRow>(List<T> rows, List<String> problems, boolean hasNext) {}
