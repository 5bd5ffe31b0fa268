package org.palier.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The sign-in page, what it leads to, and how one leaves. */
@MembershipTest
class SignInTests {

    private static final String PASSWORD = "une phrase de passe";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SomePeople some;

    private String structure = "";
    private String username = "";

    @BeforeEach
    void somebody() {
        structure = some.structure("s");
        username = some.person(PASSWORD, structure, Set.of(Role.LEAD), false);
    }

    @Test
    void showsTheFormInFrenchAndInEnglish() {
        assertThat(mvc.get().uri("/sign-in")).hasStatusOk().bodyText().contains("Se connecter", "Mot de passe");
        assertThat(mvc.get().uri("/sign-in?lang=en")).hasStatusOk().bodyText().contains("Sign in", "Password");
    }

    @Test
    void bringsBackToWhereOneWasGoing() {
        MvcTestResult sentAway = mvc.get().uri("/acting").exchange();
        assertThat(sentAway).hasStatus(302).hasRedirectedUrl("/sign-in");
        MvcTestResult signedIn = signIn(
                username, PASSWORD, (MockHttpSession) sentAway.getRequest().getSession());
        assertThat(signedIn).hasStatus(302).redirectedUrl().startsWith("http://localhost/acting");
    }

    private MvcTestResult signIn(String name, String password, @Nullable MockHttpSession session) {
        var post =
                mvc.post().uri("/sign-in").with(csrf()).param("username", name).param("password", password);
        return (session == null ? post : post.session(session)).exchange();
    }
}
