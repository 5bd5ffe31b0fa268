package org.palier.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palier.membership.Browser.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An empty service opens itself to one person, once. */
@MembershipTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:empty;LOCK_TIMEOUT=10000")
@ExtendWith(OutputCaptureExtension.class)
class FirstLinkTests {

    private static final Pattern LINK = Pattern.compile("at (http://127\\.0\\.0\\.1:\\d+)(/first/[\\w-]+)");
    private static final String PASSWORD = "une phrase de passe";

    @Autowired
    private FirstLink first;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @Test
    void createsTheFirstFacilitatorByALinkThatWorksOnce(CapturedOutput output) {
        first.print();
        String former = lastLink(output);
        first.print();
        String link = lastLink(output);
        Browser browser = new Browser(port);
        assertThat(browser.get(former).status()).isEqualTo(410);
        assertThat(browser.get(link).body()).contains("La première personne");
        Answer refused = browser.send(link, typed("court", "court"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("au moins 12 signes", "value=\"Alix\"");
        assertThat(people.isEmpty()).isTrue();
        assertThat(browser.send(link, typed(PASSWORD, PASSWORD)).location()).isEqualTo("/sign-in?ready");
        assertThat(new Browser(port).get(link).status()).isEqualTo(410);
        assertThat(browser.send(link, typed(PASSWORD, PASSWORD)).status()).isEqualTo(410);
        Browser facilitator = Browser.signedIn(port, "alix@reseau.fr", PASSWORD);
        assertThat(facilitator.get("/structures").status()).isEqualTo(200);
        assertThat(facilitator.get("/people").body()).contains("Alix", "animation du collectif");
        int printed = output.getOut().length();
        first.print();
        assertThat(output.getOut().substring(printed)).doesNotContain("/first/");
        keepsTheLastFacilitator(facilitator);
    }

    private void keepsTheLastFacilitator(Browser facilitator) {
        Matcher page = Pattern.compile("/people/[0-9a-f-]{36}")
                .matcher(facilitator.get("/people").body());
        assertThat(page.find()).isTrue();
        assertThat(facilitator.send(page.group() + "/dismissal", Map.of()).status())
                .isEqualTo(409);
        assertThat(facilitator.send(page.group(), Map.of("roles", "OPERATOR")).status())
                .isEqualTo(409);
    }

    private static Map<String, String> typed(String password, String again) {
        return Map.of("name", "Alix", "username", "Alix@reseau.fr", "password", password, "again", again);
    }

    private static String lastLink(CapturedOutput output) {
        Matcher links = LINK.matcher(output.getOut());
        String last = "";
        while (links.find()) {
            last = links.group(2);
        }
        return last;
    }
}
