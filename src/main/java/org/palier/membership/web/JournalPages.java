package org.palier.membership.web;

import org.palier.audit.JournalEntry;
import org.palier.membership.Actor;
import org.palier.membership.JournalReading;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done in the place one acts for, newest first; the operator verifies the whole journal from here. */
@Controller
class JournalPages {

    private final JournalReading journal;
    private final People people;

    JournalPages(JournalReading journal, People people) {
        this.journal = journal;
        this.people = people;
    }

    @GetMapping("/journal")
    String journal(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        Page<JournalEntry> acts = journal.page(actor, page);
        model.addAttribute("page", acts);
        model.addAttribute(
                "names",
                people.called(acts.items().stream().map(JournalEntry::actor).toList()));
        model.addAttribute("verifies", actor.has(Role.OPERATOR));
        return "audit/journal";
    }

    /** A verb that changes nothing: its answer is the page itself. */
    @PostMapping("/journal/verification")
    String verify(Actor actor, Model model) {
        model.addAttribute("verification", journal.verify(actor));
        return journal(actor, 0, model);
    }
}
