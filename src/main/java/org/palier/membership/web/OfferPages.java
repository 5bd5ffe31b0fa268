package org.palier.membership.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.palier.membership.Offered;
import org.palier.membership.Offers;
import org.palier.membership.SignedIn;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody answers invitations; open to who came through the door and acts nowhere yet. */
@Controller
@RequestMapping(OfferPages.PATH)
class OfferPages {

    static final String PATH = "/invitations";

    private final Offers offers;
    private final Structures structures;

    OfferPages(Offers offers, Structures structures) {
        this.offers = offers;
        this.structures = structures;
    }

    @GetMapping
    String asked(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        List<Offered> asked = offers.of(signedIn.id());
        Map<StructureId, String> names = structures.names(
                asked.stream().map(Offered::structure).filter(Objects::nonNull).toList());
        model.addAttribute("asked", asked);
        model.addAttribute("names", names);
        return "membership/invitations";
    }

    @PostMapping("/{offer}/acceptance")
    String accept(@AuthenticationPrincipal SignedIn signedIn, @PathVariable UUID offer, RedirectAttributes next) {
        boolean acts = offers.accept(signedIn.id(), offer);
        next.addFlashAttribute("told", acts ? "membership.invitations.accepted" : "membership.invitations.waits");
        return "redirect:" + PATH;
    }

    @PostMapping("/{offer}/refusal")
    String decline(@AuthenticationPrincipal SignedIn signedIn, @PathVariable UUID offer, RedirectAttributes next) {
        offers.decline(signedIn.id(), offer);
        next.addFlashAttribute("told", "membership.invitations.declined");
        return "redirect:" + PATH;
    }
}
