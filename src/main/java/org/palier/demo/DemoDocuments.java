package org.palier.demo;

import java.util.List;
import org.palier.dossier.DossierSummary;
import org.palier.referential.Criterion;
import org.palier.referential.ExpectedProof;
import org.palier.referential.Referential;
import org.palier.referential.Referentials;
import org.palier.referential.Sharing;
import org.palier.referential.Theme;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Small real documents for the demo, each about the criterion that it proves. */
@Component
@Profile("demo")
class DemoDocuments {

    /** A file to deposit. */
    record Sample(String fileName, String title, String type, byte[] bytes) {}

    private final Referentials referentials;

    DemoDocuments(Referentials referentials) {
        this.referentials = referentials;
    }

    /** A document in which people are named, to show what Palier does with it; nobody in it exists. */
    static Sample interview() {
        String title = "Compte rendu d’entretien";
        List<String> text = List.of(
                "Entretien de suivi avec Mme Camille Exemple, née le 12 mars 1984.",
                "Numéro de sécurité sociale : 2 84 03 99 999 001 48. Téléphone : 06 39 98 00 01.",
                "Le dossier de renouvellement de la RQTH est envoyé à la MDPH.");
        return new Sample("Compte rendu d’entretien.pdf", title, "", SampleDocuments.pdf(title, text));
    }

    /** A document that the criterion names and that may be shared as it is; its format changes with the index. */
    Sample sample(DossierSummary dossier, String code, int index) {
        Referential referential = referentials.get(referentials.all().get(0));
        Theme theme = referential.theme(dossier.theme());
        Criterion criterion = theme.criterion(code);
        String type = criterion.proofs().stream()
                .map(ExpectedProof::type)
                .filter(name -> referential
                        .documentType(name)
                        .filter(known -> known.sharing() == Sharing.DIRECT)
                        .isPresent())
                .findFirst()
                .orElse("PROCEDURE");
        String label =
                referential.documentType(type).map(known -> known.label().fr()).orElse(type);
        String title = label + ", " + dossier.structure();
        List<String> text = List.of(
                "Structure " + dossier.structure() + ", " + theme.title().fr() + ".",
                code + " : " + criterion.title().fr() + ".",
                criterion.intention(),
                criterion.descriptors().get(1));
        String name = code + " " + dossier.structure();
        return switch (index % 4) {
            case 0 -> new Sample(name + ".pdf", title, type, SampleDocuments.pdf(title, text));
            case 1 -> new Sample(name + ".docx", title, type, SampleDocuments.docx(title, text));
            case 2 -> new Sample(name + ".odt", title, type, SampleDocuments.odt(title, text));
            default ->
                new Sample(
                        name + ".xlsx",
                        title,
                        type,
                        SampleDocuments.xlsx("Suivi", List.of(text, List.of(title, "2026"))));
        };
    }
}
