package org.palier.journey;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.Visit;
import org.palier.demo.SampleDocuments;
import org.palier.membership.Actor;
import org.palier.workflow.SomeCampaigns;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/** One actor of the matrix, or nobody, at the pages and at the API. */
final class RightsVisitor {

    private static final byte[] FILE = SampleDocuments.pdf("Affiche", List.of("Une pièce que chacun peut déposer."));

    private static final byte[] YAML = "referentiel: rien".getBytes(StandardCharsets.UTF_8);

    private final MockMvcTester mvc;
    private final @Nullable MockHttpSession session;
    private final @Nullable String bearer;

    RightsVisitor(MockMvcTester mvc, @Nullable Actor actor) throws Exception {
        this.mvc = mvc;
        Visit visit = actor == null ? null : new Visit(mvc, actor.username(), SomeCampaigns.PASSWORD);
        this.session = visit == null ? null : visit.session();
        this.bearer = visit == null ? null : visit.bearer();
    }

    /** What was answered, as far as rights go. */
    record Answer(int status, String sign, String said, String body) {

        boolean isLike(Answer other) {
            return status == other.status && said.equals(other.said);
        }

        @Override
        public String toString() {
            return (status + " " + said).lines().findFirst().orElse("");
        }

        static Answer of(RightsTable.Row row, MvcTestResult result) throws Exception {
            if (result.getUnresolvedException() != null) {
                return new Answer(500, "!", String.valueOf(result.getUnresolvedException()), "");
            }
            int status = result.getResponse().getStatus();
            String body = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
            String said = row.isForPrograms() ? code(status, body) : main(body);
            return new Answer(status, sign(status, result.getResponse().getHeader(HttpHeaders.LOCATION)), said, body);
        }

        private static String sign(int status, @Nullable String location) {
            if (status == 401 || (location != null && location.matches("/sign-in(\\?expired)?"))) {
                return ">";
            }
            return switch (status) {
                case 403 -> "x";
                // a link that is over is told as one that never was
                case 404, 410 -> "?";
                case 200, 201, 202, 204, 302, 303, 400, 409, 412, 422 -> "+";
                default -> "!";
            };
        }

        private static String code(int status, String body) {
            return status < 400
                    ? ""
                    : JsonMapper.shared().readTree(body).path("code").asString("");
        }

        /** What the page says, without what differs from one request to the next. */
        private static String main(String body) {
            int begin = body.indexOf("<main");
            int end = body.indexOf("</main>");
            return begin < 0 || end < begin
                    ? ""
                    : body.substring(begin, end)
                            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"|[0-9a-f]{8}(-[0-9a-f]+){4}", "");
        }
    }

    Answer ask(RightsTable.Row row, Map<String, String> words) throws Exception {
        return Answer.of(row, perform(row, request(row, words)));
    }

    /** Sends this body in place of the row's, and tells the status; 500 where nothing was answered. */
    int send(RightsTable.Row row, Map<String, String> words, String body) throws Exception {
        return status(perform(
                row,
                MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), row.pattern(), variables(row, words))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)));
    }

    /** Asks with this value in a field beside what the row gives, or in its place. */
    int send(RightsTable.Row row, Map<String, String> words, String field, String value) throws Exception {
        String others = Stream.of(row.body().split("&", -1))
                .filter(one -> !one.startsWith(field + "=") && !one.equals("-"))
                .collect(Collectors.joining("&"));
        return status(perform(
                row, request(row.with(others.isEmpty() ? "-" : others), words).param(field, value)));
    }

    static String worded(String body, Map<String, String> words) {
        String worded = body;
        for (Map.Entry<String, String> word : words.entrySet()) {
            worded = worded.replace("$" + word.getKey(), word.getValue());
        }
        return worded;
    }

    private static int status(MvcTestResult result) {
        return result.getUnresolvedException() == null ? result.getResponse().getStatus() : 500;
    }

    private MvcTestResult perform(RightsTable.Row row, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        if (row.isForPrograms()) {
            if (bearer != null) {
                request.header(HttpHeaders.AUTHORIZATION, bearer);
            }
        } else {
            request.with(csrf());
            if (session != null) {
                request.session(session);
            }
        }
        if (row.also().startsWith("HX-")) {
            request.header(row.also(), "true");
        }
        return mvc.perform(request);
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(RightsTable.Row row, Map<String, String> words) {
        String body = worded(row.body(), words);
        HttpMethod method = HttpMethod.valueOf(row.method());
        if (body.startsWith("file")) {
            boolean yaml = body.equals("file yaml");
            var upload = MockMvcRequestBuilders.multipart(method, row.pattern(), variables(row, words))
                    .file(new MockMultipartFile("file", yaml ? "r.yaml" : "affiche.pdf", null, yaml ? YAML : FILE));
            fields(yaml ? "" : body.substring("file".length()).strip(), upload);
            return upload;
        }
        var request = MockMvcRequestBuilders.request(method, row.pattern(), variables(row, words));
        if (body.startsWith("{")) {
            return request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        if (body.equals("yaml")) {
            return request.contentType(row.also()).content(YAML);
        }
        fields(body.equals("-") ? "" : body, request);
        return request;
    }

    private static Object[] variables(RightsTable.Row row, Map<String, String> words) {
        return java.util.regex.Pattern.compile("\\{(\\w+)}")
                .matcher(row.pattern())
                .results()
                .map(found -> words.getOrDefault(found.group(1), "missing-" + found.group(1)))
                .toArray();
    }

    private static void fields(String body, AbstractMockHttpServletRequestBuilder<?> request) {
        for (String field : body.isEmpty() ? new String[0] : body.split("&", -1)) {
            String[] pair = field.split("=", 2);
            request.param(pair[0], pair[1]);
        }
    }
}
