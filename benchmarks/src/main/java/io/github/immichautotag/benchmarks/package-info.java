/** Measurements; no part of a release. */
@NullMarked
package io.github.immichautotag.benchmarks;

import org.jspecify.annotations.NullMarked;
