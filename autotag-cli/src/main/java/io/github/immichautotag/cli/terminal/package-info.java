/** What a person sees: text, tables, progress. */
@NullMarked
package io.github.immichautotag.cli.terminal;

import org.jspecify.annotations.NullMarked;
