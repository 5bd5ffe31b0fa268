package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.membership.Structures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What becomes of a body that is no form in parts, wherever a file is taken: a refusal in words, and no session in the log. */
@EvidenceTest
@ExtendWith(OutputCaptureExtension.class)
class NotAFormTests {

    private static final List<String> KINDS = List.of(
            "text/plain",
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/mixed; boundary=x");

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Structures structures;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void isRefusedInWordsAndTellsNoSession(CapturedOutput log) throws Exception {
        var doors = doors();
        assertThat(doors)
                .contains("/documents", "/documents/{id}/versions", "/api/documents", "/api/referentials")
                .hasSizeGreaterThan(6);
        var code = "n" + UUID.randomUUID().toString().substring(0, 8);
        var structure = structures.open(code, "Structure " + code, "ACI", false);
        var username = UUID.randomUUID() + "@exemple.fr";
        people.appoint(
                people.register(username, "Personne de l’exemple", Http.PASSWORD),
                structure,
                Set.of(Role.STAFF, Role.LEAD),
                false);
        var browser = new Http(port);
        browser.signIn(username);
        var form = "?_csrf=" + URLEncoder.encode(browser.csrf("/documents"), StandardCharsets.UTF_8);
        var program = new Http(port);
        program.askForAToken(username);
        var before = log.length();
        for (var door : doors) {
            var path = door.replace("{id}", UUID.randomUUID().toString()).replaceAll("\\{[^}]*}", "INS-01");
            for (var kind : KINDS) {
                var body = "a=b".getBytes(StandardCharsets.UTF_8);
                var answer = door.startsWith("/api/")
                        ? program.post(path, kind, body)
                        : browser.post(path + form, kind, body);
                assertThat(answer.statusCode()).as(door + " " + kind).isBetween(400, 499);
            }
        }
        assertThat(log.toString().substring(before))
                .doesNotContainPattern("[0-9A-F]{32}|JSESSIONID|(?i)cookie|Servlet[A-Za-z]*Request");
    }

    private List<String> doors() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> takesAFile(route.getValue()))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .sorted()
                .toList();
    }

    private static boolean takesAFile(HandlerMethod verb) {
        return Stream.of(verb.getMethodParameters())
                .map(MethodParameter::getGenericParameterType)
                .map(ResolvableType::forType)
                .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getGenerics())))
                .map(ResolvableType::toClass)
                .anyMatch(type -> MultipartRequest.class.isAssignableFrom(type) || type == MultipartFile.class);
    }
}
