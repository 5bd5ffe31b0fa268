package org.palier;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Signing in as people and programs do. */
public record Visit(MockMvcTester mvc, String username, String password) {

    /** The session of a person who has just signed in. */
    public MockHttpSession session() {
        MvcTestResult entered = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .exchange();
        return (MockHttpSession)
                Objects.requireNonNull(entered.getRequest().getSession(false), "not signed in: " + username);
    }

    /** The Authorization header of a program of this person. */
    public String bearer() throws Exception {
        MvcTestResult answer = mvc.post()
                .uri("/api/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(Map.of("username", username, "password", password)))
                .exchange();
        String body = answer.getResponse().getContentAsString();
        return "Bearer " + JsonMapper.shared().readTree(body).get("token").asString();
    }
}
