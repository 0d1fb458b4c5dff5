/** Configuration files: found, read, checked, turned into records, and written for newcomers. */
@NullMarked
package io.github.immichautotag.cli.config;

import org.jspecify.annotations.NullMarked;
