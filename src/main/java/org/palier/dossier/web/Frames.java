package org.palier.dossier.web;

import java.util.List;
import java.util.Map;
import org.palier.collective.Capsule;
import org.palier.dossier.DossierSummary;
import org.palier.dossier.DossierView;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.palier.referential.Referentials;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands around a dossier on each of its pages: both structures' names, the words of the levels, the day that counts. */
@Component
class Frames {

    private final Referentials referentials;
    private final Structures structures;
    private final CapsuleDays capsuleDays;

    Frames(Referentials referentials, Structures structures, CapsuleDays capsuleDays) {
        this.referentials = referentials;
        this.structures = structures;
        this.capsuleDays = capsuleDays;
    }

    void put(Model model, DossierView dossier) {
        DossierSummary summary = dossier.summary();
        Map<StructureId, String> names = structures.names(List.of(summary.structure(), summary.reviewer()));
        model.addAttribute("dossier", dossier);
        model.addAttribute("referential", referentials.get(dossier.referential()));
        model.addAttribute("structure", name(names, summary.structure()));
        model.addAttribute("reviewer", name(names, summary.reviewer()));
        Capsule capsule = capsuleDays.capsule(summary);
        model.addAttribute("capsule", capsule);
        capsuleDays.of(summary, capsule).ifPresent(due -> model.addAttribute("due", due));
    }

    private static String name(Map<StructureId, String> names, StructureId id) {
        String name = names.getOrDefault(id, id.value());
        return name.contains(id.value()) ? name : name + " (" + id.value() + ")";
    }
}
