package org.palier.referential;

import java.util.List;

/**
 * Something wrong in a referential's file.
 *
 * @param line the line of the file, from 1
 * @param code the code of the criterion, theme or type that it stands in, or the key when no code is near
 * @param reason the key of its message
 */
record Flaw(int line, String code, String reason, List<Object> arguments) {}
