package org.palier.referential.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Visit;
import org.palier.WholeService;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The referential on its page and over the API: who reads, who imports, what is answered to a wrong file. */
@WholeService
class ReferentialWebTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final MediaType YAML = MediaType.valueOf("text/yaml");
    private static final String PASSWORD = "une phrase de passe";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private Structures structures;

    private String sound = "";

    @SuppressWarnings("NullAway.Init")
    private Visit facilitator;

    @SuppressWarnings("NullAway.Init")
    private Visit lead;

    @BeforeEach
    void people() throws IOException {
        sound = new ClassPathResource("referential/referentiel.yaml").getContentAsString(StandardCharsets.UTF_8);
        facilitator = visit(null, Role.FACILITATOR);
        lead = visit(structures.open("ref" + NUMBER.incrementAndGet(), "Structure", "ACI", false), Role.LEAD);
    }

    @Test
    void isReadByWhoeverIsSignedIn() throws Exception {
        assertThat(mvc.get().uri("/api/referentials")).hasStatus(401);
        assertThat(mvc.get().uri("/api/referentials").header(HttpHeaders.AUTHORIZATION, lead.bearer()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .contains("REF-RSE-IAE-DEFAUT");
        assertThat(mvc.get()
                        .uri("/api/referentials/REF-RSE-IAE-DEFAUT/0.1.0")
                        .header(HttpHeaders.AUTHORIZATION, lead.bearer()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.themes[0].criteria[1].imperative")
                .isEqualTo(true);
        assertThat(mvc.get().uri("/api/referentials/RIEN/1").header(HttpHeaders.AUTHORIZATION, lead.bearer()))
                .hasStatus(404);
    }

    @Test
    void isImportedByAFacilitatorOnly() throws Exception {
        String text = sound.replace("version: \"0.1.0\"", "version: \"web-1\"");
        assertThat(send(lead, text.getBytes(StandardCharsets.UTF_8))).hasStatus(403);
        assertThat(send(facilitator, text.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo("web-1");
        assertThat(mvc.post()
                        .uri("/api/referentials")
                        .multipart()
                        .file("file", text.getBytes(StandardCharsets.UTF_8))
                        .header(HttpHeaders.AUTHORIZATION, facilitator.bearer()))
                .hasStatus(201);
    }

    @Test
    void answersEveryErrorWithItsLine() throws Exception {
        String wrong = sound.replaceFirst("code: INS-03", "code: INS-02").replaceFirst("partage_pair: direct", "x: y");
        assertThat(send(facilitator, wrong.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .satisfies(problem -> {
                    problem.assertThat().extractingPath("$.errors.length()").isEqualTo(2);
                    problem.assertThat().extractingPath("$.errors[0].code").isEqualTo("PROJET_ASSOCIATIF");
                    problem.assertThat().extractingPath("$.errors[1].line").isEqualTo(141);
                    problem.assertThat()
                            .extractingPath("$.errors[1].message")
                            .asString()
                            .startsWith("Ligne 141, INS-02");
                });
    }

    @Test
    void refusesWhatIsNoText() throws Exception {
        assertThat(send(facilitator, new byte[0])).hasStatus(422);
        assertThat(send(facilitator, "é".getBytes(StandardCharsets.ISO_8859_1)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("referential.refusal.encoding");
        assertThat(send(facilitator, new byte[1_000_001])).hasStatus(413);
        assertThat(send(facilitator, "é".repeat(400_000).getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);
    }

    @Test
    void showsThemesAndNoticeInBothLanguages() {
        assertThat(mvc.get().uri("/referential").session(lead.session()))
                .hasStatusOk()
                .bodyText()
                .contains("Projet d’insertion et parcours", "n’est pas le référentiel CAP RSE de Coorace", "INS-02")
                .doesNotContain("Importer ce fichier", "??");
        assertThat(mvc.get().uri("/referential?lang=en").session(facilitator.session()))
                .hasStatusOk()
                .bodyText()
                .contains("Inclusion project and pathways", "not Coorace’s CAP RSE referential", "Import this file")
                .doesNotContain("??");
    }

    @Test
    void standsInTheNavigationOfEverybody() {
        for (Visit visit : List.of(lead, facilitator, visit(null, Role.OPERATOR))) {
            assertThat(mvc.get().uri("/people").session(visit.session()))
                    .bodyText()
                    .contains("<a href=\"/referential\">Référentiel</a>");
        }
        assertThat(mvc.get().uri("/referential?lang=en").session(lead.session()))
                .bodyText()
                .contains("<a href=\"/referential\" aria-current=\"page\">Referential</a>");
    }

    @Test
    void importsFromThePage() {
        String text = sound.replace("version: \"0.1.0\"", "version: \"page-1\"");
        assertThat(upload(text)).hasStatus(303).hasRedirectedUrl("/referential?code=REF-RSE-IAE-DEFAUT&version=page-1");
    }

    @Test
    void listsTheErrorsOnThePage() {
        assertThat(upload(sound.replaceFirst("code: INS-03", "code: INS-02")))
                .hasStatus(422)
                .bodyText()
                .contains("Le fichier n’a pas été importé : un point est à corriger", "Ligne 141, INS-02");
    }

    private MvcTestResult upload(String text) {
        return mvc.post()
                .uri("/referential")
                .multipart()
                .file("file", text.getBytes(StandardCharsets.UTF_8))
                .with(csrf())
                .session(facilitator.session())
                .exchange();
    }

    private MvcTestResult send(Visit by, byte[] content) throws Exception {
        return mvc.post()
                .uri("/api/referentials")
                .contentType(YAML)
                .content(content)
                .header(HttpHeaders.AUTHORIZATION, by.bearer())
                .exchange();
    }

    private Visit visit(@Nullable StructureId structure, Role role) {
        String username = "referentiel" + NUMBER.incrementAndGet() + "@exemple.fr";
        people.appoint(people.register(username, "Personne", PASSWORD), structure, Set.of(role), false);
        return new Visit(mvc, username, PASSWORD);
    }
}
