package org.palier.dossier;

import java.time.Instant;
import org.palier.referential.Aggregation;

/**
 * In which act a verb is done to a dossier.
 *
 * @param by the username of who acts; {@code board} for a decision of the board, {@code palier} for the service itself
 * @param rule how the levels of criteria make that of the theme, by the dossier's own referential
 */
record Act(String by, Instant at, Aggregation rule) {}
