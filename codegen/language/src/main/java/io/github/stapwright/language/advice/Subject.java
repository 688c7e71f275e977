package io.github.stapwright.language.advice;

import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Script;

/**
 * What is looked at.
 *
 * @param written the script as it is written
 * @param script the same without aliases
 * @param evidence what is known of the traced program
 * @param tapset what can be called
 */
record Subject(Script written, Script script, Evidence evidence, Tapset tapset) {}
