package org.ecopetition.casework.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found in a file of a model.
 *
 * @param file the name of the file
 * @param element the element it is about, if any
 * @param sentence what an administrator reads
 */
public record ModelFinding(String file, @Nullable String element, String sentence) {}
