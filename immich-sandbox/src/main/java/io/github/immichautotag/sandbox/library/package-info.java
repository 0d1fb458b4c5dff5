/** What the sandbox holds: users, assets, tags, albums, stacks, people and their ties. */
@NullMarked
package io.github.immichautotag.sandbox.library;

import org.jspecify.annotations.NullMarked;
