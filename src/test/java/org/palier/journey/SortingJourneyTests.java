package org.palier.journey;

import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.archives.SomeArchives;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents deposited without a criterion, laid aside or sorted into several in one gesture. */
@InBrowser
class SortingJourneyTests {

    @LocalServerPort
    private int port;

    @Test
    void sortsADocumentIntoSeveralCriteria() {
        try (Visitor lead = Visitor.signedIn(Chromium.browser(), "http://127.0.0.1:" + port, "lead@s03.demo", true)) {
            deposit(lead, "livret-accueil.pdf");
            deposit(lead, "photo-fete.pdf");
            lead.go("/").sees("main", "pièces à classer").look("gestes-a-classer");
            lead.go("/documents").look("pieces-a-classer");
            lead.click("a[href='/documents/to-sort']").look("a-classer");
            lead.click(".gestures li:has-text('photo-fete') form button")
                    .sees(".note.done", "est mise de côté")
                    .look("a-classer-aside");
            lead.click(".gestures li:has-text('livret-accueil') a[role=button]")
                    .sees("main", "Les plus probables")
                    .look("classer");
            lead.click("#criteria button:not([name])").sees("#refusal", "Cochez au moins un critère");
            lead.page().locator("input[name=criteria]").first().check();
            lead.unfold("#criteria details")
                    .page()
                    .locator("#criteria details input")
                    .first()
                    .check();
            lead.click("#criteria button:not([name])").sees(".note.done", "est classée dans 2 critères");
            lead.go("/documents/by-mail").sees("main", "palier+").look("par-courriel");
        }
    }

    @Test
    void importsAPileAfterADryRun() {
        String table = """
                fichier;titre;type;date;critères;clauses ISO 9001
                charte.pdf;Charte d’accueil;CHARTE_POLITIQUE;12/01/2026;INS-01;
                revue.pdf;Revue de direction;COMPTE_RENDU;03/02/2026;;9.3
                absent.pdf;Pièce perdue;;31/02/2026;;
                """;
        byte[] zip = SomeArchives.zip(SomeArchives.files(
                "charte.pdf", SomeArchives.pdf("Charte"), "revue.pdf", SomeArchives.pdf("Revue"), "table.csv", table));
        try (Visitor lead = Visitor.signedIn(Chromium.browser(), "http://127.0.0.1:" + port, "lead@s01.demo", true)) {
            lead.go("/documents/imports").look("importer");
            lead.click("main form button").sees("#refusal", "ZIP");
            lead.page()
                    .locator("#files")
                    .setInputFiles(new FilePayload("coupe.zip", "application/zip", Arrays.copyOf(zip, 200)));
            lead.click("main form button").sees("#import .tag.stop", "illisible");
            lead.go("/documents/imports")
                    .page()
                    .locator("#files")
                    .setInputFiles(new FilePayload("pieces.zip", "application/zip", zip));
            lead.click("main form button")
                    .sees("#import", "Rien n’est encore déposé")
                    .sees("#import", "Ce fichier n’est pas parmi ceux que vous avez apportés")
                    .look("import-essai");
            lead.click("#import form.send button")
                    .sees("#import", "2 pièces déposées")
                    .look("import-fait");
            lead.click("#import li:has-text('Charte d’accueil') a").sees("main h1", "Charte d’accueil");
            lead.sees("main", "INS-01");
        }
    }

    private static void deposit(Visitor lead, String name) {
        lead.go("/documents");
        byte[] bytes = SampleDocuments.pdf(name, List.of("Une pièce à classer."));
        lead.page().locator("#file").setInputFiles(new FilePayload(name, "application/pdf", bytes));
        lead.click("form:has(#file) button:not([type=button])").sees("form[data-upload] li .tag.done", "Déposé");
    }
}
