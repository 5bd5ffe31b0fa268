package org.palier.sorting.mail;

import org.palier.membership.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The address to which a structure sends its documents. */
@Controller
@RequestMapping("/documents/by-mail")
class MailPages {

    private final MailAddresses addresses;
    private final MailInSettings settings;

    MailPages(MailAddresses addresses, MailInSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    @GetMapping
    String page(Actor actor, Model model) {
        model.addAttribute("address", addresses.of(actor).orElse(null));
        model.addAttribute("leads", actor.structure() != null && actor.leads(actor.structure()));
        model.addAttribute("most", settings.attachments());
        return "sorting/mail";
    }

    /** The address alone, for pages of rooms below. */
    @GetMapping("/address")
    String address(Actor actor, Model model) {
        model.addAttribute("address", addresses.of(actor).orElse(null));
        return "sorting/mail :: address";
    }

    @PostMapping("/renewal")
    RedirectView renew(Actor actor, RedirectAttributes next) {
        addresses.renew(actor);
        next.addFlashAttribute("renewed", true);
        RedirectView back = new RedirectView("/documents/by-mail", true, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }
}
