/**
 * What rules can do: what each effect is called, what may stand behind it, and the changes that
 * bring it about. {@link EffectKind} is their register, from which the configuration's schema, the
 * help and the documentation are made.
 */
@NullMarked
package io.github.immichautotag.core.effect;

import org.jspecify.annotations.NullMarked;
