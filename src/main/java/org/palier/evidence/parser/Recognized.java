package org.palier.evidence.parser;

/**
 * What was recognized on a picture.
 *
 * @param places where the words stand
 */
public record Recognized(String text, PlacedWords places) {}
