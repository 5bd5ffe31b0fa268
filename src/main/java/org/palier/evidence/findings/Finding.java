package org.palier.evidence.findings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Something personal in the text of a version.
 *
 * @param page from 1; a text without pages has one
 * @param start where it begins in the whole text
 * @param length how many characters of the text it takes
 * @param excerpt enough to recognise it, with the rest masked
 * @param holds whether the document may not go to a peer because of it
 */
@Embeddable
public record Finding(
        @Enumerated(EnumType.STRING) FindingKind kind,
        int page,
        @Column(name = "starts_at") int start,
        @Column(name = "characters") int length,
        String excerpt,
        boolean holds) {

    /** The same on this page, where it was looked for on the page alone. */
    public Finding on(int number) {
        return new Finding(kind, number, start, length, excerpt, holds);
    }

    public Finding holding() {
        return new Finding(kind, page, start, length, excerpt, true);
    }

    /** Whether somebody who sees them takes them for the same. */
    public boolean isLike(Finding other) {
        return kind == other.kind && excerpt.equals(other.excerpt);
    }
}
