package org.palier.journey;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palier.demo.SampleDocuments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A document deposited without a criterion, sorted in one gesture, without a script. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "palier.mail-in.host=127.0.0.1",
            "palier.mail-in.poll=1h",
            "palier.mail-in.address=palier@exemple.fr"
        })
@ActiveProfiles("demo")
@DirtiesContext
class SortingJourneyTests {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String data = "./target/data/sorting-" + UUID.randomUUID();
        settings.add("palier.data", () -> data);
    }

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void sortsADocumentIntoSeveralCriteria() {
        try (Visitor lead = Visitor.signedIn(chromium.browser(), "http://127.0.0.1:" + port, "lead@s03.demo", false)) {
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
            lead.page().locator("input[name=criteria]").nth(0).check();
            lead.page().locator("input[name=criteria]").nth(1).check();
            lead.click("#criteria button:not([name])").sees(".note.done", "est classée dans 2 critères");
            lead.go("/documents/by-mail").sees("main", "palier+").look("par-courriel");
        }
    }

    private static void deposit(Visitor lead, String name) {
        lead.go("/documents");
        byte[] bytes = SampleDocuments.pdf(name, List.of("Une pièce à classer."));
        lead.page().locator("#file").setInputFiles(new FilePayload(name, "application/pdf", bytes));
        lead.page().locator("form:has(#file) button").first().click();
        lead.sees("h1", name.replace(".pdf", ""));
    }
}
