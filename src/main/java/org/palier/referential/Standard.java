package org.palier.referential;

import java.util.List;
import java.util.Optional;

/** Another standard that criteria correspond to: the codes and short titles of its clauses only. */
public record Standard(String code, Text title, String version, List<Element> elements) {

    /** A clause. */
    public record Element(String code, Text label) {}

    public Optional<Element> element(String wanted) {
        return elements.stream()
                .filter(element -> element.code().equals(wanted))
                .findFirst();
    }
}
