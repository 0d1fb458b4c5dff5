/** The protocol: keys, routes, requests, answers, refusals, the log and the faults to inject. */
@NullMarked
package io.github.immichautotag.sandbox.http;

import org.jspecify.annotations.NullMarked;
