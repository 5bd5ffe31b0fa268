package org.palier.evidence.findings;

/** A part of a file that is handed over with it and stands on none of its pages. */
public enum Part {
    /** Title, author, keywords, and what else the program that made it wrote beside it. */
    PROPERTIES,
    /** Deleted, moved or inserted with the names of those who did it. */
    CHANGES,
    COMMENTS,
    /** What a speaker reads. */
    NOTES,
    /** Sheets, rows, columns and slides that are not shown. */
    HIDDEN,
    /** Of a mail. */
    HEADERS,
    /** Whatever else is packed in it. */
    OTHER
}
