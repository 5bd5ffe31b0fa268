package org.palier.sorting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palier.evidence.DocumentId;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.palier.sorting.Choice;
import org.palier.sorting.Filed;
import org.palier.sorting.Sorting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** "À classer": the documents that prove nothing yet, and the one gesture that ties each to its criteria. */
@Controller
@RequestMapping("/documents/to-sort")
class SortingPages {

    private final Sorting sorting;
    private final Types types;

    SortingPages(Sorting sorting, Types types) {
        this.sorting = sorting;
        this.types = types;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("documents", sorting.waiting(actor, own(actor), page));
        model.addAttribute("types", types.byCode());
        return "sorting/list";
    }

    /** How many wait, for pages of rooms below. */
    @GetMapping("/count")
    String count(Actor actor, Model model) {
        model.addAttribute("count", sorting.count(actor, own(actor)));
        return "sorting/count :: count";
    }

    @GetMapping("/{id}")
    String document(Actor actor, @PathVariable String id, Model model) {
        VersionView document = sorting.get(actor, DocumentId.of(id));
        return show(actor, document, new SortingForm(null, sorting.likelyType(document), null, null), model);
    }

    @PostMapping("/{id}")
    Object file(
            Actor actor,
            @PathVariable String id,
            SortingForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        VersionView document = sorting.get(actor, DocumentId.of(id));
        if (form.propose() != null) {
            return show(actor, document, form, model);
        }
        try {
            List<Filed> filed = sorting.file(actor, document.document(), form.filing());
            long refused = filed.stream().filter(one -> !one.isDone()).count();
            if (refused == 0) {
                next.addFlashAttribute("sorted", document.title());
                next.addFlashAttribute("criteria", filed.size());
                return seeOther("/documents/to-sort");
            }
            model.addAttribute(
                    "filed",
                    filed.stream().collect(Collectors.toMap(one -> one.target().key(), one -> one)));
            refuse(Refusal.conflict("sorting.refusal.some", refused), response, model);
        } catch (Refusal refusal) {
            refuse(refusal, response, model);
        }
        return show(actor, document, form, model);
    }

    @PostMapping("/{id}/aside")
    RedirectView layAside(Actor actor, @PathVariable String id, RedirectAttributes next) {
        DocumentId document = DocumentId.of(id);
        sorting.layAside(actor, document);
        next.addFlashAttribute("aside", sorting.get(actor, document));
        return seeOther("/documents/to-sort");
    }

    @PostMapping("/{id}/confirmation")
    RedirectView confirm(Actor actor, @PathVariable String id, RedirectAttributes next) {
        sorting.confirm(actor, DocumentId.of(id));
        next.addFlashAttribute("confirmed", true);
        return seeOther("/documents/to-sort/" + id);
    }

    @PostMapping("/{id}/return")
    RedirectView takeBack(Actor actor, @PathVariable String id) {
        sorting.takeBack(actor, DocumentId.of(id));
        return seeOther("/documents/to-sort/" + id);
    }

    private String show(Actor actor, VersionView document, SortingForm form, Model model) {
        List<Choice> choices = sorting.choices(actor, document, form.type());
        model.addAttribute("document", document);
        model.addAttribute("aside", sorting.isAside(document.document()));
        model.addAttribute("unconfirmed", sorting.isUnconfirmed(document.document()));
        model.addAttribute("chosen", form.chosen());
        model.addAttribute("type", form.type() == null ? "" : form.type());
        model.addAttribute("cleared", form.isCleared());
        model.addAttribute("types", types.all());
        model.addAttribute("leads", actor.leads(document.structure()));
        model.addAttribute("proposed", Drawer.proposed(choices));
        model.addAttribute("drawers", Drawer.of(choices));
        model.addAttribute(
                "several", choices.stream().map(Choice::campaign).distinct().count() > 1);
        if (!model.containsAttribute("filed")) {
            model.addAttribute("filed", Map.of());
        }
        return "sorting/document";
    }

    private static void refuse(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", "type".equals(refusal.field()) ? refusal : refusal.at("criteria"));
    }

    private static RedirectView seeOther(String page) {
        RedirectView view = new RedirectView(page, true, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private static StructureId own(Actor actor) {
        StructureId structure = actor.structure();
        if (structure == null) {
            throw Refusal.forbidden();
        }
        return structure;
    }
}
