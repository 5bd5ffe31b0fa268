package org.palier.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.photos.Albums;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page where photos are put in order and become one PDF. */
@Controller
@RequestMapping("/documents/photos")
class PhotosPages {

    private static final String HERE = "/documents/photos";

    private final Albums albums;

    PhotosPages(Albums albums) {
        this.albums = albums;
    }

    @GetMapping
    String order(
            Actor actor,
            @RequestParam List<String> document,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable Integer moved,
            Model model) {
        model.addAttribute("photos", albums.photos(actor, ids(document)));
        model.addAttribute("givenTitle", title);
        model.addAttribute("moved", moved);
        return "evidence/photos";
    }

    /** Moves a photo one place up, and comes back to it. */
    @PostMapping(params = "up")
    Object up(
            @RequestParam List<String> document, @RequestParam(defaultValue = "") String title, @RequestParam int up) {
        return moved(document, title, up, up - 1);
    }

    /** Moves a photo one place down, and comes back to it. */
    @PostMapping(params = "down")
    Object down(
            @RequestParam List<String> document,
            @RequestParam(defaultValue = "") String title,
            @RequestParam int down) {
        return moved(document, title, down, down + 1);
    }

    @PostMapping
    Object bringTogether(
            Actor actor,
            @RequestParam List<String> document,
            @RequestParam(defaultValue = "") String title,
            HttpServletResponse response,
            Model model) {
        try {
            var receipt = albums.bringTogether(actor, ids(document), title);
            return seeOther("/documents/" + receipt.version().document() + "?received");
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNKNOWN || refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            return order(actor, document, title, null, model);
        }
    }

    private static ModelAndView moved(List<String> documents, String title, int from, int to) {
        var order = new ArrayList<>(documents);
        if (from >= 0 && to >= 0 && from < order.size() && to < order.size()) {
            Collections.swap(order, from, to);
        }
        return seeOther(UriComponentsBuilder.fromPath(HERE)
                .queryParam("document", order)
                .queryParam("title", "{title}")
                .queryParam("moved", to)
                .encode()
                .buildAndExpand(title)
                .toUriString());
    }

    private static ModelAndView seeOther(String address) {
        var target = new RedirectView(address, true);
        target.setExpandUriTemplateVariables(false);
        target.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(target);
    }

    private static List<DocumentId> ids(List<String> documents) {
        return documents.stream().map(DocumentId::of).toList();
    }
}
