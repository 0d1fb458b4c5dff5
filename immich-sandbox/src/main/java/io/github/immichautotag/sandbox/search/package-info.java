/** Finding assets: filters, order and pages. */
@NullMarked
package io.github.immichautotag.sandbox.search;

import org.jspecify.annotations.NullMarked;
