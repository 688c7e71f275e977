package io.github.stapwright.cli;

/** How a command writes what it found: for a person or for a program. */
enum OutputFormat {
  text,
  json
}
