package org.palier.collective.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.palier.collective.BinomePlan;
import org.palier.collective.Campaigns;
import org.palier.collective.CollectiveId;
import org.palier.collective.CollectiveView;
import org.palier.collective.Collectives;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.palier.referential.Referential;
import org.palier.referential.Referentials;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The page where a facilitator sees dates and plan, changes the dates, and launches the campaign. */
@Controller
class CampaignPages {

    private static final String PAGE = "collective/campaign";

    private final Collectives collectives;
    private final Campaigns campaigns;
    private final Structures structures;
    private final Referentials referentials;
    private final CampaignForm form;

    CampaignPages(
            Collectives collectives,
            Campaigns campaigns,
            Structures structures,
            Referentials referentials,
            CampaignForm form) {
        this.collectives = collectives;
        this.campaigns = campaigns;
        this.structures = structures;
        this.referentials = referentials;
        this.form = form;
    }

    /** One structure's reviewers, in the order of the themes. */
    record Row(StructureId structure, List<StructureId> reviewers) {}

    @GetMapping("/collective/{id}/campaign")
    String plan(Actor actor, @PathVariable String id, @RequestParam Map<String, String> typed, Model model) {
        Referential referential = form.referential(typed);
        return show(actor, id, referential, typed, form.proposed(referential, form.first(typed)), model);
    }

    @PostMapping("/collective/{id}/campaign")
    Object launch(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Referential referential = form.referential(typed);
        try {
            campaigns.launch(
                    actor,
                    CollectiveId.of(id),
                    typed.getOrDefault("name", ""),
                    referential.id(),
                    form.capsules(referential, typed));
            return new RedirectView("/collective", true, false);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            return show(actor, id, referential, typed, form.typed(referential, typed), model);
        }
    }

    private String show(
            Actor actor,
            String id,
            Referential referential,
            Map<String, String> typed,
            List<CapsuleFields> capsules,
            Model model) {
        CollectiveView collective = collectives.get(actor, CollectiveId.of(id));
        BinomePlan plan = collectives.preview(actor, collective.id(), referential.id());
        model.addAttribute("collective", collective);
        model.addAttribute("referential", referential);
        model.addAttribute("versions", referentials.all());
        model.addAttribute("first", form.first(typed));
        model.addAttribute("name", typed.getOrDefault("name", ""));
        model.addAttribute("capsules", capsules);
        model.addAttribute("names", structures.names(collective.structures()));
        model.addAttribute(
                "rows",
                collective.structures().stream()
                        .map(structure -> row(structure, referential, plan))
                        .toList());
        return PAGE;
    }

    private static Row row(StructureId structure, Referential referential, BinomePlan plan) {
        return new Row(
                structure,
                referential.themes().stream()
                        .map(theme -> plan.reviewer(theme.code(), structure))
                        .toList());
    }
}
