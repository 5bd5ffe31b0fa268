package org.palier.dossier.web;

import org.palier.audit.Journal;
import org.palier.audit.JournalEntry;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierView;
import org.palier.dossier.Dossiers;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.shared.Page;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done to a dossier, act by act, for the people of its structure. */
@Controller
class DossierJournalPages {

    private final Dossiers dossiers;
    private final Journal journal;
    private final Frames frames;
    private final People people;

    DossierJournalPages(Dossiers dossiers, Journal journal, Frames frames, People people) {
        this.dossiers = dossiers;
        this.journal = journal;
        this.frames = frames;
        this.people = people;
    }

    @GetMapping("/dossiers/{id}/journal")
    String journal(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") int page, Model model) {
        DossierView dossier = dossiers.view(actor, DossierId.of(id));
        if (!actor.actsFor(dossier.summary().structure())) {
            throw Refusal.forbidden();
        }
        frames.put(model, dossier);
        Page<JournalEntry> acts = journal.about(dossier.id().toString(), page);
        model.addAttribute("page", acts);
        model.addAttribute(
                "names",
                people.called(acts.items().stream().map(JournalEntry::actor).toList()));
        return "dossier/journal";
    }
}
