package org.palier.referential;

/**
 * An error in a referential's file, in the reader's language.
 *
 * @param line the line of the file, from 1
 * @param code the code of the criterion, theme or type that it stands in
 * @param message the whole sentence, line and code included
 */
public record ReferentialError(int line, String code, String message) {}
