package io.github.immichautotag.core.plan;

import io.github.immichautotag.core.library.AssetSet;

/**
 * Why a change is planned for some assets.
 *
 * @param rule the rule that asked for it
 * @param because its reason, in words that follow "because"
 * @param assets for which assets of the change; empty for a change of an album itself
 */
public record Reason(String rule, String because, AssetSet assets) {}
