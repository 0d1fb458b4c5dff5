package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.change.Change;

/**
 * A change that a rule asked for and that is not made.
 *
 * @param change what would be done to which assets
 * @param rule the rule that asked for it
 * @param reason why it is not done
 */
public record HeldBack(Change change, String rule, String reason) {}
