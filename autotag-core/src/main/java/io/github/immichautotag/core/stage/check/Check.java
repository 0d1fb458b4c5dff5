package io.github.immichautotag.core.stage.check;

import io.github.immichautotag.core.rule.Condition;

/**
 * Something that should not be.
 *
 * @param name by which it is called in the configuration
 * @param flaw what is wrong with the assets, in words that follow their number
 * @param condition the assets of which it is so
 * @param query the same as one writes it for {@code autotag find}
 */
public record Check(String name, String flaw, Condition condition, String query) {}
