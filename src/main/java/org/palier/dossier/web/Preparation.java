package org.palier.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.CarryOvers;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierState;
import org.palier.dossier.DossierView;
import org.palier.dossier.Dossiers;
import org.palier.dossier.Viewpoint;
import org.palier.evidence.Documents;
import org.palier.evidence.EvidenceSettings;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which a dossier is prepared, whole or in part, and brings it back when a verb was refused. */
@Component
class Preparation {

    private final Dossiers dossiers;
    private final Documents documents;
    private final Frames frames;
    private final CarryOvers carryOvers;
    private final EvidenceSettings evidence;
    private final Clock clock;

    Preparation(
            Dossiers dossiers,
            Documents documents,
            Frames frames,
            CarryOvers carryOvers,
            EvidenceSettings evidence,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.frames = frames;
        this.carryOvers = carryOvers;
        this.evidence = evidence;
        this.clock = clock;
    }

    static boolean isFor(DossierView dossier) {
        return dossier.viewpoint() == Viewpoint.PREPARER && dossier.state() == DossierState.DRAFT;
    }

    /** The whole page; {@code words} narrow the person's own documents that they may choose from. */
    String page(Actor actor, DossierView dossier, @Nullable String words, Model model) {
        fill(actor, dossier, words, model);
        return "dossier/prepare";
    }

    /** One criterion's fragment, with the parts of the page that changed with it. */
    String part(Actor actor, DossierId id, String criterion, String fragment, Model model) {
        DossierView dossier = dossiers.view(actor, id);
        fill(actor, dossier, null, model);
        model.addAttribute("c", dossier.criterion(criterion));
        model.addAttribute("now", clock.instant());
        model.addAttribute("swift", true);
        return "dossier/criterion :: " + fragment;
    }

    /** The page again, or the fragment when only that was asked for, with the message and everything that was typed. */
    String refused(
            Refusal refusal,
            Actor actor,
            DossierId id,
            Typed typed,
            @Nullable String fragment,
            Model model,
            HttpServletResponse response) {
        DossierView dossier = dossiers.view(actor, id);
        if (!isFor(dossier)) {
            throw refusal;
        }
        String field = refusal.field();
        refusal.at(field == null ? typed.criterion() : field + "-" + typed.criterion());
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", refusal);
        model.addAttribute("typed", typed);
        return fragment == null
                ? page(actor, dossier, null, model)
                : part(actor, id, typed.criterion(), fragment, model);
    }

    private void fill(Actor actor, DossierView dossier, @Nullable String words, Model model) {
        frames.put(model, dossier);
        model.addAttribute("todo", new Todo(dossiers.readiness(actor, dossier.id())));
        model.addAttribute("leads", actor.leads(dossier.summary().structure()));
        model.addAttribute("carried", carryOvers.of(actor, dossier.id()));
        model.addAttribute("most", evidence.maxSize().toMegabytes());
        model.addAttribute("words", words);
        model.addAttribute(
                "documents",
                documents.of(actor, dossier.summary().structure(), words, 0).items());
    }
}
