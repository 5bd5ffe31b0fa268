package org.palier.board.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.board.ResolutionView;
import org.palier.board.Resolutions;
import org.palier.board.StatuteBook;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierView;
import org.palier.dossier.Dossiers;
import org.palier.dossier.Viewpoint;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.palier.referential.Referential;
import org.palier.referential.Referentials;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays what the board decides on before it: the dossier, the resolution if there is one, and what the person may do. */
@Component
class Matters {

    private final Dossiers dossiers;
    private final Resolutions resolutions;
    private final StatuteBook statutes;
    private final Referentials referentials;
    private final Structures structures;
    private final People people;

    Matters(
            Dossiers dossiers,
            Resolutions resolutions,
            StatuteBook statutes,
            Referentials referentials,
            Structures structures,
            People people) {
        this.dossiers = dossiers;
        this.resolutions = resolutions;
        this.statutes = statutes;
        this.referentials = referentials;
        this.structures = structures;
        this.people = people;
    }

    String page(Actor actor, DossierId id, Model model) {
        DossierView dossier = dossiers.view(actor, id);
        if (dossier.viewpoint() != Viewpoint.BOARD && dossier.viewpoint() != Viewpoint.PREPARER) {
            throw Refusal.unknown();
        }
        StructureId structure = dossier.summary().structure();
        Referential referential = referentials.get(dossier.referential());
        model.addAttribute("matter", new Matter(dossier, resolution(actor, id), referential.aggregation()));
        model.addAttribute("referential", referential);
        model.addAttribute(
                "names", structures.names(List.of(structure, dossier.summary().reviewer())));
        model.addAttribute("statutes", statutes.of(structure).orElse(null));
        model.addAttribute("voters", people.voters(structure));
        model.addAttribute("presides", actor.presides(structure));
        model.addAttribute("votes", actor.votesIn(structure));
        return "board/resolution";
    }

    /** A dossier on which none was ever opened has none to show. */
    private @Nullable ResolutionView resolution(Actor actor, DossierId id) {
        try {
            return resolutions.view(actor, id);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNKNOWN) {
                return null;
            }
            throw refusal;
        }
    }
}
