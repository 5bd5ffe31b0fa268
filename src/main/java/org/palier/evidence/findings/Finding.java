package org.palier.evidence.findings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Something personal in the text of a version.
 *
 * @param page from 1; a text without pages has one
 * @param start where it begins in the whole text
 * @param length how many characters of the text it takes
 * @param excerpt enough to recognise it, with the rest masked
 * @param holds whether the document may not go to a peer because of it
 * @param part where it stands when it is on no page
 */
@Embeddable
public record Finding(
        @Enumerated(EnumType.STRING) FindingKind kind,
        int page,
        @Column(name = "starts_at") int start,
        @Column(name = "characters") int length,
        String excerpt,
        boolean holds,
        @Enumerated(EnumType.STRING) @Nullable Part part) {

    /** In the text of the pages. */
    public Finding(FindingKind kind, int page, int start, int length, String excerpt, boolean holds) {
        this(kind, page, start, length, excerpt, holds, null);
    }

    /** The same on this page, where it was looked for on the page alone. */
    public Finding on(int number) {
        return new Finding(kind, number, start, length, excerpt, holds, part);
    }

    public Finding holding() {
        return new Finding(kind, page, start, length, excerpt, true, part);
    }

    /** The same in a part that is on no page and is counted from this place on. */
    public Finding in(Part other, int from) {
        return new Finding(kind, 0, from + start, length, excerpt, holds, other);
    }

    /** The same at other characters of the text. */
    Finding at(int from, int characters) {
        return new Finding(kind, page, from, characters, excerpt, holds, part);
    }

    /** The key of the message that says it to people. */
    public String key() {
        return part == null
                ? "evidence.findings.item"
                : kind.isCount() ? "evidence.findings.item-count" : "evidence.findings.item-part";
    }

    /** Whether somebody who sees them takes them for the same. */
    public boolean isLike(Finding other) {
        return kind == other.kind && excerpt.equals(other.excerpt);
    }
}
