package org.palier.referential;

import java.util.List;

/**
 * What a criterion shares with another standard.
 *
 * @param standard the code of the standard, as {@code iso_9001_2015}
 * @param elements the codes of its clauses, in the order of the file
 */
public record Correspondence(String standard, List<String> elements) {}
