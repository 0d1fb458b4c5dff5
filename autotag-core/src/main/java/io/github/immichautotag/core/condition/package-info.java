/**
 * The conditions that rules can be written with: what each is called, what may stand behind it, and
 * what it means as a choice of assets. {@link ConditionKind} is their register, from which the
 * configuration's schema, the help and the documentation are made.
 */
@NullMarked
package io.github.immichautotag.core.condition;

import org.jspecify.annotations.NullMarked;
