package org.palier.dossier;

import java.util.List;
import org.palier.evidence.SheetPart;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.referential.Criterion;
import org.palier.referential.Referentials;
import org.palier.referential.Theme;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** "Utilisée pour" on a document's page, for the people of its structure. */
@Component
class DocumentUseSheet implements SheetPart {

    /** A use in the words of its referential. */
    public record Told(DocumentUse use, Theme theme, Criterion criterion) {}

    private final KeptDocumentUses uses;
    private final Referentials referentials;

    DocumentUseSheet(KeptDocumentUses uses, Referentials referentials) {
        this.uses = uses;
        this.referentials = referentials;
    }

    @Override
    public void fill(Actor reader, VersionView version, Model model) {
        boolean own = reader.prepares(version.structure()) || reader.sitsOnTheBoardOf(version.structure());
        model.addAttribute("uses", own ? told(uses.of(version.structure(), version.document())) : List.of());
        model.addAttribute("usesShown", own);
    }

    private List<Told> told(List<DocumentUse> found) {
        return found.stream()
                .map(use -> {
                    Theme theme = referentials.get(use.referential()).theme(use.theme());
                    return new Told(use, theme, theme.criterion(use.criterion()));
                })
                .toList();
    }
}
