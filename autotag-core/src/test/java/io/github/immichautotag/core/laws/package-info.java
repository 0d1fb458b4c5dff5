/** The laws that every plan keeps, checked on seeded libraries. */
@NullMarked
package io.github.immichautotag.core.laws;

import org.jspecify.annotations.NullMarked;
