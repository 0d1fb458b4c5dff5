package io.github.immichautotag.cli.config.value;

import io.github.immichautotag.cli.config.problem.HelpAnchor;

/** What is wrong with one value, and what to write instead. */
public record Fault(HelpAnchor help, String message, String suggestion) {}
