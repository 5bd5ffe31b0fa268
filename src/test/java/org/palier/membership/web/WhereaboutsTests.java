package org.palier.membership.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The page that one comes back to is the very one, and always ours. */
class WhereaboutsTests {

    @Test
    void keepsTheQueryAndDropsTheLanguage() {
        MockHttpServletRequest asked = new MockHttpServletRequest("GET", "/search");
        asked.setQueryString("q=plan%20d%C3%A9tail&lang=en&type=X");
        assertThat(Whereabouts.of(asked)).isEqualTo("/search?q=plan%20d%C3%A9tail&type=X");
    }

    @ParameterizedTest
    @CsvSource({
        "http://palier.example/dossiers/1?for=INS-01, /dossiers/1?for=INS-01",
        "http://elsewhere.example/dossiers/1, /",
        "http://palier.example//elsewhere.example/, /",
        "http://palier.example@elsewhere.example/, /",
        "javascript:alert(1), /",
        "not an address, /",
    })
    void takesAFormsPageFromOurselvesOnly(String referer, String page) {
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/dossiers/1/criteria/INS-01/claim");
        sent.addHeader("Host", "palier.example");
        sent.addHeader("Referer", referer);
        assertThat(Whereabouts.of(sent)).isEqualTo(page);
    }
}
