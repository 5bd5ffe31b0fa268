package org.palier.collective;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The period in which a collective works on one theme. All days are inclusive.
 *
 * @param theme the theme's code
 * @param prepared the last day to send the dossier to the binôme
 * @param reviewed the last day for the binôme's regard
 * @param closes the last day for the board to decide
 */
@Embeddable
public record Capsule(String theme, LocalDate opens, LocalDate prepared, LocalDate reviewed, LocalDate closes) {

    boolean isInOrder() {
        return !prepared.isBefore(opens) && reviewed.isAfter(prepared) && closes.isAfter(reviewed);
    }
}
