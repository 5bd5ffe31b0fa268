package org.palier.workflow;

/** What processes carry: ids and the last outcome, nothing else. */
final class Variables {

    static final String DOSSIER = "dossier";
    static final String CAMPAIGN = "campaign";
    static final String STRUCTURE = "structure";
    static final String REVIEWER = "reviewer";
    static final String THEME = "theme";
    static final String CRITERIA = "criteria";
    static final String CRITERION = "criterion";
    static final String OUTCOME = "outcome";
    static final String DECISION = "decision";
    static final String DOCUMENT = "document";
    static final String VERSION = "version";

    /** How long the reviewer's clock has stood still, as ISO 8601 writes a duration. */
    static final String PAUSED = "paused";

    private Variables() {}
}
