package org.palier.dossier.web;

import java.util.List;
import org.palier.audit.Journal;
import org.palier.audit.JournalEntry;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.dossier.Viewpoint;
import org.palier.membership.Actor;
import org.palier.shared.Page;
import org.palier.shared.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The acts upon a dossier, for the structure's own people. */
@RestController
class DossierJournalResource {

    record Listing(List<JournalEntry> items, int page, long total) {}

    private final Dossiers dossiers;
    private final Journal journal;

    DossierJournalResource(Dossiers dossiers, Journal journal) {
        this.dossiers = dossiers;
        this.journal = journal;
    }

    @GetMapping("/api/dossiers/{id}/journal")
    Listing journal(Actor actor, @PathVariable DossierId id, @RequestParam(defaultValue = "0") int page) {
        Viewpoint viewpoint = dossiers.view(actor, id).viewpoint();
        if (viewpoint != Viewpoint.PREPARER && viewpoint != Viewpoint.BOARD) {
            throw Refusal.forbidden();
        }
        Page<JournalEntry> acts = journal.about(id.toString(), page);
        return new Listing(acts.items(), acts.number(), acts.total());
    }
}
