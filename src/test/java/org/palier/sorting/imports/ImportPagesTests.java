package org.palier.sorting.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.palier.evidence.archives.SomeArchives.files;
import static org.palier.evidence.archives.SomeArchives.pdf;
import static org.palier.evidence.archives.SomeArchives.zip;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Visit;
import org.palier.evidence.archives.ArchiveFault;
import org.palier.evidence.archives.EntryFlaw;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.web.Wording;
import org.palier.workflow.SomeCampaigns;
import org.palier.workflow.WorkflowTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Imports as people and programs use them. */
@WorkflowTest
class ImportPagesTests {

    private static final String TABLE =
            "fichier;titre;type;clauses\r\nlivret.pdf;Livret <2026>;LIVRET_ACCUEIL;7.3\r\nabsent.pdf;Absent;;\r\n";

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Wording wording;

    Visit visit;
    MockHttpSession session;
    byte[] archive;

    @BeforeEach
    void somebody() {
        SomeCampaigns.Running campaign = campaigns.begunDaysAgo(1);
        Actor staff = campaigns.person(campaign.structures().get(0), Set.of(Role.STAFF));
        visit = new Visit(mvc, staff.username(), SomeCampaigns.PASSWORD);
        session = visit.session();
        archive = zip(files("livret.pdf", pdf("Livret " + staff.structure()), "tableau.csv", TABLE));
    }

    @Test
    void goesFromTheFormThroughTheDryRunToTheDeposit() throws Exception {
        assertThat(page("/documents")).contains("href=\"/documents/imports\"");
        assertThat(page("/documents/to-sort")).contains("href=\"/documents/imports\"");
        assertThat(page("/documents/imports")).contains("webkitdirectory").contains("Aucun import");

        String place = brought(new MockMultipartFile("files", "Pièces <1>.zip", null, archive));
        await().atMost(Duration.ofMinutes(2)).until(() -> !page(place).contains("hx-trigger"));
        String tried = page(place);
        assertThat(tried)
                .contains("Rien n’est encore déposé")
                .contains("Pièces &lt;1&gt;.zip")
                .contains("Livret &lt;2026&gt;")
                .contains("Ce fichier n’est pas parmi ceux")
                .contains("Déposer la pièce")
                .contains("critères proposés par les clauses, un retenu");
        assertThat(page(place + "?only=REFUSED")).contains("absent.pdf").doesNotContain("livret.pdf");
        assertThat(page(place + "?only=PROPOSED")).contains("name=\"criteria\" value=\"INS-01\" checked");

        assertThat(post(place + "/lines/1", "criteria", "INS-01")).hasStatus(303);
        assertThat(post(place + "/run", "unlisted", "false")).hasStatus(303).hasRedirectedUrl(place + "?page=0");
        await().atMost(Duration.ofMinutes(2)).until(() -> page(place).contains("Une pièce déposée"));
        assertThat(page(place)).contains("Reliée à INS-01").contains("Voir la pièce");
        MvcTestResult again = post(place + "/run", "unlisted", "false");
        assertThat(again).hasStatus(409);
        assertThat(again.getResponse().getContentAsString()).contains("id=\"refusal\"");
        assertThat(post(place + "/abandonment", "x", "y")).hasStatus(303).hasRedirectedUrl("/documents/imports");
        assertThat(page("/documents/imports")).contains("Aucun import");
    }

    @Test
    void asksForFilesAtTheirField() throws Exception {
        MvcTestResult nothing = upload(new MockMultipartFile("files", "", null, new byte[0]));
        assertThat(nothing).hasStatus(422);
        assertThat(nothing.getResponse().getContentAsString())
                .contains("href=\"#files\"")
                .contains("Choisissez un ZIP");
    }

    @Test
    void handsOutATableThatSpreadsheetsInFrenchOpen() throws Exception {
        var answer = mvc.get()
                .uri("/documents/imports/table.csv")
                .session(session)
                .locale(Locale.FRENCH)
                .exchange();
        assertThat(answer).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"import.csv\"");
        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFfichier;titre;type;date;critères;clauses ISO 9001\r\n");
    }

    @Test
    void answersPrograms() throws Exception {
        String bearer = visit.bearer();
        var brought = mvc.post()
                .uri("/api/imports")
                .multipart()
                .file(new MockMultipartFile("files", "pieces.zip", null, archive))
                .header("Authorization", bearer)
                .exchange();
        assertThat(brought).hasStatus(202);
        String place = String.valueOf(brought.getResponse().getHeader("Location"));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(mvc.get().uri(place).header("Authorization", bearer))
                        .bodyJson()
                        .extractingPath("$.state")
                        .isEqualTo("TRIED"));
        assertThat(mvc.get().uri(place + "/lines").header("Authorization", bearer))
                .bodyJson()
                .extractingPath("$.items[1].reason")
                .isEqualTo("missing");
        assertThat(mvc.post()
                        .uri(place + "/run")
                        .header("Authorization", bearer)
                        .contentType("application/json")
                        .content("{}"))
                .hasStatus(202);
        assertThat(mvc.delete().uri(place).header("Authorization", bearer)).hasStatus(204);
        assertThat(mvc.get().uri(place).header("Authorization", bearer)).hasStatus(404);
    }

    @Test
    void hasWordsForEachStateFateFaultAndReason() {
        Stream<String> words = Stream.of(
                        Stream.of(ImportState.values()).map(state -> "state." + state.name()),
                        Stream.of(Fate.values()).map(fate -> "fate." + fate.name()),
                        Stream.of(ArchiveFault.values()).map(fault -> "fault." + fault.key()),
                        Stream.of(EntryFlaw.values()).map(flaw -> "reason." + flaw.key()),
                        Stream.of("no-file", "missing", "ambiguous", "twice", "same", "nested", "extension")
                                .map(code -> "reason." + code),
                        Stream.of("declined", "accident", "person").map(code -> "reason." + code),
                        Stream.of(
                                        "unknown-type",
                                        "unreadable-date",
                                        "later-date",
                                        "unknown-criterion",
                                        "unknown-clause")
                                .map(code -> "note." + code),
                        Stream.of("no-dossier", "not-tied", "declined").map(code -> "note." + code))
                .flatMap(some -> some);
        assertThat(words)
                .allSatisfy(
                        word -> assertThat(wording.of("sorting.imports." + word, Locale.FRENCH, "un", "deux", "trois"))
                                .isNotBlank());
    }

    private String brought(MockMultipartFile file) {
        MvcTestResult answer = upload(file);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult upload(MockMultipartFile file) {
        return mvc.post()
                .uri("/documents/imports")
                .multipart()
                .file(file)
                .session(session)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String path, String name, String value) {
        return mvc.post()
                .uri(path)
                .session(session)
                .with(csrf())
                .param(name, value)
                .exchange();
    }

    private String page(String path) throws Exception {
        var answer = mvc.get().uri(path).session(session).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
