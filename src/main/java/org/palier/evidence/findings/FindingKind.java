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
    SENSITIVE
}
