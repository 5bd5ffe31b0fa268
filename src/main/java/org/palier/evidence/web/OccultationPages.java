package org.palier.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Occultation;
import org.palier.evidence.PagePictures;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page where parts of a document are painted black: on its pictures, or in fields. */
@Controller
@RequestMapping("/documents/{id}/versions/{number}/occultation")
class OccultationPages {

    private static final int EMPTY_ROWS = 3;

    private final Occultation occultation;
    private final PagePictures pictures;

    OccultationPages(Occultation occultation, PagePictures pictures) {
        this.occultation = occultation;
        this.pictures = pictures;
    }

    @GetMapping
    String form(Actor actor, @PathVariable String id, @PathVariable int number, Model model) {
        return form(actor, id, number, List.of(), null, model);
    }

    @PostMapping
    Object mask(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var rows = TypedRectangle.of(fields);
        var accepted = fields.getOrDefault("accepted", List.of());
        try {
            var rectangles = Stream.concat(
                            ProposedPlace.accepted(accepted), rows.stream().map(TypedRectangle::blackout))
                    .toList();
            var version = occultation
                    .mask(actor, DocumentId.of(id), number, rectangles)
                    .version();
            var target = new RedirectView("/documents/" + id + "/versions/" + version.version() + "?masked", true);
            target.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(target);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNKNOWN || refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            return form(actor, id, number, rows, accepted, model);
        }
    }

    private String form(
            Actor actor,
            String id,
            int number,
            List<TypedRectangle> given,
            @Nullable List<String> accepted,
            Model model) {
        var version = occultation.maskable(actor, DocumentId.of(id), number);
        var rows = new ArrayList<>(given);
        for (var empty = 0; empty < EMPTY_ROWS; empty++) {
            rows.add(TypedRectangle.EMPTY);
        }
        model.addAttribute("version", version);
        model.addAttribute("preview", pictures.of(actor, version.document(), number));
        model.addAttribute("rows", rows);
        var proposals = occultation.proposed(actor, version.document(), number);
        model.addAttribute("places", ProposedPlace.of(proposals.places(), accepted));
        model.addAttribute("elsewhere", proposals.elsewhere());
        return "evidence/occultation";
    }
}
