package org.palier.dossier.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.collective.CampaignId;
import org.palier.collective.CampaignView;
import org.palier.collective.Campaigns;
import org.palier.dossier.DossierState;
import org.palier.dossier.DossierSummary;
import org.palier.dossier.Dossiers;
import org.palier.membership.Actor;
import org.palier.membership.Structures;
import org.palier.referential.Referential;
import org.palier.referential.Referentials;
import org.palier.referential.Theme;
import org.palier.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dossiers that a person may see, the last changed first. */
@Controller
class DossierListPages {

    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Referentials referentials;
    private final Structures structures;

    DossierListPages(Dossiers dossiers, Campaigns campaigns, Referentials referentials, Structures structures) {
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.referentials = referentials;
        this.structures = structures;
    }

    @GetMapping("/dossiers")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(required = false) @Nullable DossierState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Page<DossierSummary> found = dossiers.list(actor, null, theme.isBlank() ? null : theme, state, page);
        Map<CampaignId, Referential> words = words(actor);
        model.addAttribute("page", found);
        model.addAttribute(
                "steps", found.items().stream().map(one -> Step.of(actor, one)).toList());
        model.addAttribute("referentials", words);
        model.addAttribute(
                "names",
                structures.names(
                        found.items().stream().map(DossierSummary::structure).toList()));
        model.addAttribute("themes", themes(words));
        model.addAttribute("theme", theme);
        model.addAttribute("state", state);
        model.addAttribute("states", DossierState.values());
        return "dossier/list";
    }

    private Map<CampaignId, Referential> words(Actor actor) {
        List<CampaignView> mine =
                actor.structure() == null ? campaigns.facilitatedBy(actor.person()) : campaigns.of(actor.structure());
        Map<CampaignId, Referential> words = new LinkedHashMap<>();
        mine.forEach(campaign -> words.put(campaign.id(), referentials.get(campaign.referential())));
        return words;
    }

    private static List<Theme> themes(Map<CampaignId, Referential> words) {
        Map<String, Theme> themes = new LinkedHashMap<>();
        words.values().forEach(one -> one.themes().forEach(theme -> themes.putIfAbsent(theme.code(), theme)));
        return List.copyOf(themes.values());
    }
}
