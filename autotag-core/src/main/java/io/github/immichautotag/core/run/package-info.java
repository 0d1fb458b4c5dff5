/** Applying a plan: the ports to a server and a journal, the only loop with effects, the report. */
@NullMarked
package io.github.immichautotag.core.run;

import org.jspecify.annotations.NullMarked;
