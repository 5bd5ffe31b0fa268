package org.palier.search;

import java.util.Locale;

/** A way of narrowing down what was found. */
public enum Facet {
    /** The document's type in the referential, by its code. */
    TYPE,
    /** A theme in which the document proves something, by its code. */
    THEME,
    /** A criterion that the document proves, by its code. */
    CRITERION,
    /** The year of the document itself, or the one in which it was received where no day is known. */
    YEAR,
    /** Whether the version can be read. */
    STATE;

    /** As it stands in addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
