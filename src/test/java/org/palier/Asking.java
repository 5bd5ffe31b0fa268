package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.palier.membership.Actor;
import org.palier.workflow.CountedStatements;
import org.palier.workflow.SomeCampaigns;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Counts what a page or a list asks of the database, with little to show and with much. */
class Asking {

    /** More than any page needs, however much it shows. */
    private static final int MOST = 24;

    private final MockMvcTester mvc;

    Asking(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** What a reader was shown, and the statements that it took. */
    private record Shown(String path, int length, List<String> statements) {

        void isAsMuchAs(Shown less) {
            assertThat(length).as("what %s shows", path).isGreaterThan(less.length);
            assertThat(statements)
                    .as("%s%n%s", path, String.join("\n", statements))
                    .hasSameSizeAs(less.statements)
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(MOST);
        }
    }

    /** Asks once more at the end of the block. */
    interface Again extends AutoCloseable {

        @Override
        void close() throws Exception;
    }

    /** That these paths, which the block gives more to show, ask as many statements after it as before. */
    Again asMuchWithMore(Actor reader, String... paths) throws Exception {
        List<Shown> before = shown(reader, paths);
        return () -> {
            List<Shown> after = shown(reader, paths);
            for (int index = 0; index < paths.length; index++) {
                after.get(index).isAsMuchAs(before.get(index));
            }
        };
    }

    /** That the second path, which has more to show, asks as many statements as the first. */
    void asMuch(String little, Actor ofLittle, String much, Actor ofMuch) throws Exception {
        shown(ofMuch, much).get(0).isAsMuchAs(shown(ofLittle, little).get(0));
    }

    private List<Shown> shown(Actor reader, String... paths) throws Exception {
        Visit visit = new Visit(mvc, reader.username(), SomeCampaigns.PASSWORD);
        MockHttpSession session = visit.session();
        String bearer = visit.bearer();
        List<Shown> shown = new ArrayList<>();
        for (String path : paths) {
            shown.add(shown(path, () -> {
                var request = mvc.get().uri(path);
                return path.startsWith("/api/")
                        ? request.header(HttpHeaders.AUTHORIZATION, bearer).exchange()
                        : request.session(session).exchange();
            }));
        }
        return shown;
    }

    /** Asked twice, and counted the second time, when whatever is read once has been read. */
    private static Shown shown(String path, Callable<MvcTestResult> asked) throws Exception {
        MvcTestResult answer = asked.call();
        assertThat(answer).as(path).hasStatusOk();
        String body = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        return new Shown(path, body.length(), CountedStatements.during(asked));
    }
}
