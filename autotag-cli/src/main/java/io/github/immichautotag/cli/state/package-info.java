/** What is kept between runs: lock, journal, ledger. */
@NullMarked
package io.github.immichautotag.cli.state;

import org.jspecify.annotations.NullMarked;
