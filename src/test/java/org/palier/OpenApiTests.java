package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API that programs are written from: the names that are fixed, refusals, and who gets in. */
@WholeService
class OpenApiTests {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    @Autowired
    private MockMvcTester mvc;

    private JsonNode api = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void read() throws Exception {
        api = JsonMapper.shared()
                .readTree(mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray());
    }

    @Test
    void isOpenApi31() {
        assertThat(api.path("openapi").asString("")).startsWith("3.1");
    }

    @ParameterizedTest
    @CsvSource({
        "post,   /api/tokens, 201",
        "get,    /api/me, 200",
        "get,    /api/tasks, 200",
        "post,   /api/documents, 201",
        "post,   /api/documents/from-photos, 201",
        "post,   /api/uploads, 201",
        "patch,  /api/uploads/{id}, 204",
        "delete, /api/uploads/{id}, 204",
        "get,    /api/documents/{id}, 200",
        "post,   /api/documents/{id}/versions, 201",
        "get,    /api/documents/{id}/versions/{number}/content, 200",
        "get,    /api/documents/{id}/versions/{number}/copy, 200",
        "get,    /api/documents/{id}/versions/{number}/text, 200",
        "get,    /api/search, 200",
        "get,    /api/dossiers, 200",
        "get,    /api/dossiers/{id}, 200",
        "put,    /api/dossiers/{id}/criteria/{code}/claim, 200",
        "put,    /api/dossiers/{id}/criteria/{code}/applicability, 200",
        "post,   /api/dossiers/{id}/criteria/{code}/proofs, 201",
        "delete, /api/dossiers/{id}/criteria/{code}/proofs/{proof}, 204",
        "post,   /api/dossiers/{id}/submission, 200",
        "post,   /api/dossiers/{id}/undertaking, 200",
        "put,    /api/dossiers/{id}/criteria/{code}/review, 200",
        "post,   /api/dossiers/{id}/criteria/{code}/answer, 200",
        "post,   /api/dossiers/{id}/resolution, 201",
        "put,    /api/dossiers/{id}/resolution/ballot, 200",
        "post,   /api/dossiers/{id}/resolution/closing, 200",
        "get,    /api/dossiers/{id}/journal, 200",
        "get,    /api/journal/verification, 200",
        "get,    /api/operations/sweep, 200",
        "post,   /api/operations/sweep, 202",
        "get,    /api/documents/erasures, 200",
        "post,   /api/documents/{id}/erasure, 202",
        "get,    /api/operations/bucket, 200",
        "post,   /api/operations/bucket/claim, 204"
    })
    void holdsEveryFixedRouteWithItsAnswer(String method, String path, String status) {
        assertThat(operation(method, path).path("responses").has(status)).isTrue();
    }

    @Test
    void saysThatEveryRefusalIsAProblem() {
        assertThat(operations()).hasSizeGreaterThan(24).allSatisfy(operation -> {
            JsonNode refused = operation.path("responses").path("default").path("content");
            assertThat(refused.propertyNames()).containsExactly("application/problem+json");
            JsonNode problem = schema(refused.path("application/problem+json").path("schema"));
            assertThat(problem.path("properties").propertyNames()).contains("status", "detail", "instance", "code");
        });
    }

    @Test
    void asksForABearerTokenEverywhereButWhereItIsHandedOut() {
        assertThat(api.path("components")
                        .path("securitySchemes")
                        .path("token")
                        .path("scheme")
                        .asString(""))
                .isEqualTo("bearer");
        JsonNode open = operation("post", "/api/tokens");
        assertThat(security(open)).isEmpty();
        assertThat(operations())
                .filteredOn(operation -> !operation.equals(open))
                .allSatisfy(operation ->
                        assertThat(security(operation).path(0).propertyNames()).containsExactly("token"));
    }

    @ParameterizedTest
    @CsvSource({
        "get, /api/documents/{id}, state, RECEIVED READY UNREADABLE QUARANTINED",
        "get, /api/dossiers/{id}, state, DRAFT UNDER_REVIEW REVIEWED BEFORE_BOARD ADOPTED",
        "get, /api/tasks, items.kind, PREPARE REVIEW CLARIFY CONVENE DECIDE",
        "get, /api/dossiers, items.state, DRAFT UNDER_REVIEW REVIEWED BEFORE_BOARD ADOPTED"
    })
    void namesTheStates(String method, String path, String field, String values) {
        assertThat(values(at(answer(method, path), field))).containsExactly(values.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "put,  /api/dossiers/{id}/criteria/{code}/review, outcome, AGREED CLARIFY DISAGREED",
        "post, /api/dossiers/{id}/resolution, proposal, ADOPT ADOPT_LOWER RETURN POSTPONE",
        "put,  /api/dossiers/{id}/resolution/ballot, vote, FOR AGAINST ABSTAIN"
    })
    void namesWhatMayBeAsked(String method, String path, String field, String values) {
        assertThat(values(at(asked(method, path, "application/json"), field)))
                .containsExactlyInAnyOrder(values.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "post, /api/tokens, token expiresAt",
        "get,  /api/tasks, items",
        "post, /api/documents, id version sha256 size mediaType fileName state damaged",
        "get,  /api/search, total items",
        "get,  /api/dossiers/{id}, id structure theme state digest criteria themeLevel",
        "get,  /api/dossiers/{id}/journal, items",
        "get,  /api/journal/verification, intact entries head"
    })
    void answersTheFixedNames(String method, String path, String names) {
        assertThat(answer(method, path).path("properties").propertyNames()).contains(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "get, /api/tasks, items, id kind dossier criterion dueAt",
        "get, /api/search, items, document version title highlights",
        "get, /api/dossiers/{id}, criteria, code applicable claimed reviewed adopted proofs",
        "get, /api/dossiers/{id}, themeLevel, claimed reviewed adopted",
        "get, /api/dossiers/{id}/journal, items, at actor act"
    })
    void answersTheFixedNamesInside(String method, String path, String field, String names) {
        assertThat(at(answer(method, path), field).path("properties").propertyNames())
                .contains(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "post, /api/tokens, username password",
        "put,  /api/dossiers/{id}/criteria/{code}/claim, level comment",
        "put,  /api/dossiers/{id}/criteria/{code}/applicability, applicable reason",
        "post, /api/dossiers/{id}/criteria/{code}/proofs, document version cleared statement original",
        "post, /api/dossiers/{id}/undertaking, interests",
        "put,  /api/dossiers/{id}/criteria/{code}/review, outcome level comment",
        "post, /api/dossiers/{id}/criteria/{code}/answer, comment",
        "post, /api/dossiers/{id}/resolution, proposal levels reason",
        "put,  /api/dossiers/{id}/resolution/ballot, vote digest"
    })
    void asksByTheFixedNames(String method, String path, String names) {
        assertThat(asked(method, path, "application/json").path("properties").propertyNames())
                .contains(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/documents", "/api/documents/{id}/versions"})
    void asksForTheFileAsAPart(String path) {
        JsonNode parts = asked("post", path, "multipart/form-data");
        assertThat(parts.path("properties").propertyNames()).contains("file");
        assertThat(parts.path("properties").path("file").path("format").asString(""))
                .isEqualTo("binary");
    }

    @Test
    void asksForNoPersonWhereTheTokenTells() {
        assertThat(api.path("components").path("schemas").propertyNames()).doesNotContain("Actor");
        assertThat(operation("get", "/api/me").path("parameters")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"content, application/octet-stream", "text, text/plain"})
    void answersAVersionInItsOwnMediaType(String part, String mediaType) {
        JsonNode answers = operation("get", "/api/documents/{id}/versions/{number}/" + part)
                .path("responses");
        assertThat(answers.path("200").path("content").propertyNames()).containsExactly(mediaType);
    }

    private JsonNode operation(String method, String path) {
        JsonNode operation = api.path("paths").path(path).path(method);
        assertThat(operation.isObject()).as(method + " " + path).isTrue();
        return operation;
    }

    private List<JsonNode> operations() {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode path : api.path("paths")) {
            METHODS.stream().map(path::path).filter(JsonNode::isObject).forEach(all::add);
        }
        return all;
    }

    private JsonNode security(JsonNode operation) {
        return operation.has("security") ? operation.path("security") : api.path("security");
    }

    /** What a route answers when all is well. */
    private JsonNode answer(String method, String path) {
        JsonNode responses = operation(method, path).path("responses");
        JsonNode content = (responses.has("201") ? responses.path("201") : responses.path("200")).path("content");
        return schema(content.iterator().next().path("schema"));
    }

    private JsonNode asked(String method, String path, String mediaType) {
        return schema(operation(method, path)
                .path("requestBody")
                .path("content")
                .path(mediaType)
                .path("schema"));
    }

    /** The schema of a field, named by its way from the outside; a list stands for what it holds. */
    private JsonNode at(JsonNode schema, String way) {
        JsonNode reached = schema;
        for (String name : way.split("\\.")) {
            JsonNode field = schema(reached.path("properties").path(name));
            reached = field.has("items") ? schema(field.path("items")) : field;
        }
        return reached;
    }

    private JsonNode schema(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : schema(api.at(reference.substring(1)));
    }

    private static List<String> values(JsonNode schema) {
        return schema.path("enum").valueStream().map(JsonNode::asString).toList();
    }
}
