package org.palier.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Library;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gestures on a document as a whole: another name, retiring it, two versions beside each other. */
@Controller
@RequestMapping("/documents/{id}")
class LibraryPages {

    private final Library library;
    private final DocumentPages pages;

    LibraryPages(Library library, DocumentPages pages) {
        this.library = library;
        this.pages = pages;
    }

    @PostMapping("/name")
    Object rename(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable String type,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        try {
            library.rename(actor, DocumentId.of(id), title, type);
            return SeeOther.to("/documents/" + id);
        } catch (Refusal refusal) {
            SeeOther.unlessItHides(refusal, response, model);
            model.addAttribute("givenTitle", title);
            return pages.latest(actor, id, "", locale, model);
        }
    }

    @PostMapping("/retirement")
    Object retire(Actor actor, @PathVariable String id) {
        library.retire(actor, DocumentId.of(id));
        return SeeOther.to("/documents/" + id);
    }

    @PostMapping("/return")
    Object restore(Actor actor, @PathVariable String id) {
        library.restore(actor, DocumentId.of(id));
        return SeeOther.to("/documents/" + id);
    }

    @GetMapping("/compare")
    String compare(Actor actor, @PathVariable String id, @RequestParam int from, @RequestParam int to, Model model) {
        model.addAttribute("comparison", library.compare(actor, DocumentId.of(id), from, to));
        return "evidence/compare";
    }
}
