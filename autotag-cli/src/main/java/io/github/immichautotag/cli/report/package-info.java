/** What a run leaves for reading: plan, links, modifications. */
@NullMarked
package io.github.immichautotag.cli.report;

import org.jspecify.annotations.NullMarked;
