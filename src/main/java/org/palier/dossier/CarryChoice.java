package org.palier.dossier;

/** What a structure makes of a proof of a former campaign. */
public enum CarryChoice {
    /** It proves the criterion again, as it is. */
    VALID,
    /** A new version is to come. */
    RENEW,
    /** It is left behind. */
    LEAVE
}
