package org.palier.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Erasures;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the lead erases a document, after having read what that means. */
@Controller
class ErasurePages {

    private final Erasures erasures;

    ErasurePages(Erasures erasures) {
        this.erasures = erasures;
    }

    @GetMapping("/documents/{id}/erasure")
    String confirmation(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("version", erasures.proposed(actor, DocumentId.of(id)));
        model.addAttribute(
                "hindrance", erasures.hindrance(actor, DocumentId.of(id)).orElse(null));
        return "evidence/erasure";
    }

    @PostMapping("/documents/{id}/erasure")
    Object erase(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            var gone = erasures.erase(actor, DocumentId.of(id), reason);
            return SeeOther.to(gone ? "/documents?erased" : "/documents?erasing");
        } catch (Refusal refusal) {
            SeeOther.unlessItHides(refusal, response, model);
            model.addAttribute("reason", reason);
            return confirmation(actor, id, model);
        }
    }

    @GetMapping("/documents/retention")
    String due(Actor actor, Model model) {
        model.addAttribute("dues", erasures.due(actor));
        model.addAttribute("unfinished", erasures.unfinished(actor));
        return "evidence/retention";
    }
}
