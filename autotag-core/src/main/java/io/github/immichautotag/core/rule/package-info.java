/**
 * How decisions are written: conditions select assets, rules find, findings carry changes and
 * reasons.
 */
@NullMarked
package io.github.immichautotag.core.rule;

import org.jspecify.annotations.NullMarked;
