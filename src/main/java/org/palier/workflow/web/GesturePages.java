package org.palier.workflow.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.palier.evidence.Documents;
import org.palier.evidence.EvidenceSettings;
import org.palier.membership.Actor;
import org.palier.membership.Offers;
import org.palier.membership.Role;
import org.palier.membership.SignIn;
import org.palier.membership.StructureId;
import org.palier.sorting.Sorting;
import org.palier.workflow.Expiries;
import org.palier.workflow.House;
import org.palier.workflow.Notices;
import org.palier.workflow.Operations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** "Mes gestes": what each person may do next, whoever they are. */
@Controller
class GesturePages {

    private static final int SHOWN = 5;
    private static final String PAGE = "workflow/gestes";

    private final Desk desk;
    private final LateDossiers late;
    private final Operations operations;
    private final Notices notices;
    private final Expiries expiries;
    private final Sorting sorting;
    private final House house;
    private final Offers offers;
    private final SignIn signIn;
    private final Documents documents;
    private final EvidenceSettings evidence;

    GesturePages(
            Desk desk,
            LateDossiers late,
            Operations operations,
            Notices notices,
            Expiries expiries,
            Sorting sorting,
            House house,
            Offers offers,
            SignIn signIn,
            Documents documents,
            EvidenceSettings evidence) {
        this.desk = desk;
        this.late = late;
        this.operations = operations;
        this.notices = notices;
        this.expiries = expiries;
        this.sorting = sorting;
        this.house = house;
        this.offers = offers;
        this.signIn = signIn;
        this.documents = documents;
        this.evidence = evidence;
    }

    @GetMapping("/")
    String gestures(Actor actor, @RequestParam(defaultValue = "false") boolean all, Locale locale, Model model) {
        model.addAttribute("asked", offers.of(actor.person()).size());
        model.addAttribute("wrongPasswords", signIn.wrongPasswords(actor.person()));
        StructureId structure = actor.structure();
        if (structure != null) {
            return ofAStructure(actor, structure, all, locale, model);
        }
        if (actor.has(Role.OPERATOR)) {
            model.addAttribute("service", operations.state(actor));
        }
        if (actor.has(Role.FACILITATOR)) {
            model.addAttribute("lates", late.of(actor, locale));
        }
        return PAGE;
    }

    @PostMapping("/notices/{id}/seen")
    RedirectView seen(Actor actor, @PathVariable UUID id) {
        notices.see(actor, id);
        return home();
    }

    @PostMapping("/expiry-notices/{id}/seen")
    RedirectView expirySeen(Actor actor, @PathVariable UUID id) {
        expiries.see(actor, id);
        return home();
    }

    @PostMapping("/house-notices/{id}/seen")
    RedirectView houseSeen(Actor actor, @PathVariable UUID id) {
        house.see(actor, id);
        return home();
    }

    @PostMapping("/wrong-passwords/seen")
    RedirectView wrongPasswordsSeen(Actor actor) {
        signIn.seeWrongPasswords(actor.person());
        return home();
    }

    private static RedirectView home() {
        RedirectView back = new RedirectView("/", true, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }

    private String ofAStructure(Actor actor, StructureId structure, boolean all, Locale locale, Model model) {
        Desk.Laid laid = desk.lay(actor, structure, locale);
        List<Gesture> gestures = laid.gestures();
        model.addAttribute("total", gestures.size());
        model.addAttribute(
                "gestures", all ? gestures : gestures.stream().limit(SHOWN).toList());
        model.addAttribute("hidden", all ? 0 : Math.max(0, gestures.size() - SHOWN));
        model.addAttribute("elsewhere", laid.elsewhere());
        model.addAttribute("notices", laid.notices());
        model.addAttribute("news", house.unseen(actor));
        model.addAttribute("expiries", expiries.unseen(actor));
        model.addAttribute("mayAdd", actor.prepares(structure));
        model.addAttribute("damaged", actor.prepares(structure) ? documents.damaged(structure) : List.of());
        model.addAttribute("toSort", sorting.count(actor, structure));
        model.addAttribute("most", evidence.maxSize().toMegabytes());
        return PAGE;
    }
}
