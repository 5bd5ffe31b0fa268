package org.palier.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Documents;
import org.palier.evidence.PagePictures;
import org.palier.evidence.SoughtWords;
import org.palier.membership.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a version is read: its pages beside its whole text, with the words that were looked for; and its bytes as they are. */
@Controller
@RequestMapping("/documents/{id}/versions/{number}")
class ReadingPages {

    private final Documents documents;
    private final PagePictures pictures;
    private final SoughtWords sought;
    private final Delivery delivery;

    ReadingPages(Documents documents, PagePictures pictures, SoughtWords sought, Delivery delivery) {
        this.documents = documents;
        this.pictures = pictures;
        this.sought = sought;
        this.delivery = delivery;
    }

    @GetMapping("/text")
    String text(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        var document = DocumentId.of(id);
        var version = documents.version(actor, document, number);
        model.addAttribute("version", version);
        model.addAttribute("q", q);
        model.addAttribute("preview", pictures.of(actor, document, number));
        model.addAttribute("passages", sought.on(actor, version, q));
        model.addAttribute("text", sought.in(documents.text(actor, document, number), q));
        return "evidence/text";
    }

    @GetMapping("/content")
    void content(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") String inline,
            HttpServletResponse response)
            throws IOException {
        delivery.send(actor, DocumentId.of(id), number, inline.equals("1"), response);
    }

    @GetMapping("/copy")
    void copy(Actor actor, @PathVariable String id, @PathVariable int number, HttpServletResponse response)
            throws IOException {
        delivery.sendCopy(actor, DocumentId.of(id), number, response);
    }
}
