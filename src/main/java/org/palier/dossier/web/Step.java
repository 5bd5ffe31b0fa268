package org.palier.dossier.web;

import org.palier.dossier.DossierState;
import org.palier.dossier.DossierSummary;
import org.palier.membership.Actor;

/**
 * What a person can do next with a dossier of a list.
 *
 * @param verb the last word of a message key
 * @param page where it is done, under the dossier's address
 */
public record Step(DossierSummary dossier, String verb, String page) {

    static Step of(Actor actor, DossierSummary dossier) {
        DossierState state = dossier.state();
        if (actor.prepares(dossier.structure()) && state == DossierState.DRAFT) {
            return new Step(dossier, "prepare", "");
        }
        if (actor.prepares(dossier.reviewer()) && state == DossierState.UNDER_REVIEW) {
            return new Step(dossier, "review", "/review");
        }
        if (actor.presides(dossier.structure()) && state == DossierState.REVIEWED) {
            return new Step(dossier, "convene", "/resolution");
        }
        if (actor.votesIn(dossier.structure()) && state == DossierState.BEFORE_BOARD) {
            return new Step(dossier, "vote", "/resolution");
        }
        return new Step(dossier, "read", "");
    }
}
