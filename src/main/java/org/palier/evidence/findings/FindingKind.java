package org.palier.evidence.findings;

/** What a finding is. */
public enum FindingKind {
    /** A number of the French social security. */
    NIR,
    /** An account's number. */
    IBAN,
    BIRTH_DATE,
    PHONE,
    MAIL,
    /** A word of the field that says something about whoever is named beside it. */
    SENSITIVE,
    /** Deletions and insertions that are still in the file, with the names of those who made them. */
    TRACKED_CHANGES,
    COMMENTS,
    /** Sheets, rows, columns or slides that are not shown. */
    HIDDEN_PARTS;

    /** Whether it says how many there are, rather than what one of them is. */
    public boolean isCount() {
        return compareTo(SENSITIVE) > 0;
    }
}
