/** What the configuration says of the jobs beside classification, dates and rules. */
@NullMarked
package io.github.immichautotag.cli.config.job;

import org.jspecify.annotations.NullMarked;
