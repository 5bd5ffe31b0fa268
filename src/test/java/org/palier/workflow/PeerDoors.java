package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.palier.Visit;
import org.palier.dossier.DossierId;
import org.palier.evidence.DocumentId;
import org.palier.membership.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every door at which a peer asks for what another structure has sent, as a program and in the browser. */
class PeerDoors {

    private static final List<String> OF_A_DOCUMENT = List.of(
            "",
            "/versions/%d",
            "/versions/%d/text",
            "/versions/%d/pages",
            "/versions/%d/pages/1",
            "/versions/%d/dates",
            "/versions/%d/findings",
            "/versions/%d/content",
            "/versions/%d/copy",
            "/versions/%d/alike",
            "/versions/%d/occultation",
            "/compare?from=1&to=%d",
            "/dates",
            "/versions");

    /** Unknown, or a page that is written to only. */
    private static final List<Integer> CLOSED = List.of(404, 405);

    private final MockMvcTester mvc;
    private final String bearer;
    private final MockHttpSession session;

    PeerDoors(MockMvcTester mvc, Actor peer) throws Exception {
        this.mvc = mvc;
        this.bearer = new Visit(mvc, peer.username(), SomeCampaigns.PASSWORD).bearer();
        this.session = new Visit(mvc, peer.username(), SomeCampaigns.PASSWORD).session();
    }

    /** What is answered at each door of this version. */
    Map<String, String> ofVersion(DocumentId document, int number) throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String door : OF_A_DOCUMENT) {
            String route = "/documents/" + document + door.formatted(number);
            answers.put("/api" + route, api("/api" + route));
            answers.put(route, page(route));
        }
        return answers;
    }

    /** What is answered where the dossier is read, and where its words are looked for. */
    Map<String, String> ofDossier(DossierId dossier, String criterion, String word) throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        String review = "/dossiers/" + dossier + "/review?criterion=" + criterion + "&q=" + word;
        answers.put(review, page(review));
        for (String route : List.of("/dossiers/" + dossier, "/search?q=" + word)) {
            answers.put("/api" + route, api("/api" + route));
            answers.put(route, page(route));
        }
        return answers;
    }

    /** Whether nothing of this document is answered at any of its doors. */
    void areClosedTo(DocumentId document, int number) throws Exception {
        for (String door : OF_A_DOCUMENT) {
            String route = "/documents/" + document + door.formatted(number);
            assertThat(asked("/api" + route).getStatus()).as("/api" + route).isIn(CLOSED);
            assertThat(read(route).getStatus()).as(route).isIn(CLOSED);
        }
    }

    /** However it is written. */
    static void tellNothing(Map<String, String> answers, String... secrets) {
        answers.forEach((route, answer) -> {
            String folded = answer.toLowerCase(Locale.FRENCH).replaceAll("[^0-9a-z]", "");
            for (String secret : secrets) {
                assertThat(folded).as(route).doesNotContain(secret.replace(" ", ""));
            }
        });
    }

    String api(String route) throws Exception {
        return asked(route).getContentAsString(StandardCharsets.UTF_8);
    }

    String page(String route) throws Exception {
        return read(route).getContentAsString(StandardCharsets.UTF_8);
    }

    MockHttpServletResponse asked(String route) {
        return mvc.get()
                .uri(route)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse read(String route) {
        return mvc.get().uri(route).session(session).exchange().getResponse();
    }
}
