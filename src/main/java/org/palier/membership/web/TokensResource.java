package org.palier.membership.web;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Acting;
import org.palier.membership.Actor;
import org.palier.membership.SignIn;
import org.palier.membership.SignedIn;
import org.palier.membership.Tokens;
import org.palier.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the tokens of the API. */
@RestController
class TokensResource {

    private final SignIn signIn;
    private final Acting acting;
    private final Tokens tokens;

    TokensResource(SignIn signIn, Acting acting, Tokens tokens) {
        this.signIn = signIn;
        this.acting = acting;
        this.tokens = tokens;
    }

    @PostMapping("/api/tokens")
    @SecurityRequirements // because this is where the token comes from
    @ResponseStatus(HttpStatus.CREATED)
    Tokens.Issued issue(@RequestBody Asked asked, HttpServletRequest request) {
        if (asked.username() == null || asked.password() == null) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "membership.refusal.credentials-missing");
        }
        SignedIn signedIn = signIn.enter(asked.username(), asked.password(), request.getRemoteAddr());
        String structure = asked.structure();
        Actor place = Acting.choose(acting.places(signedIn), structure)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.FORBIDDEN, "membership.refusal.not-acting-there"));
        return tokens.issue(signedIn, Acting.codeOf(place));
    }

    /** What is asked with: the structure is for those who act for several. */
    record Asked(
            @Nullable String username,
            @Nullable String password,
            @Nullable String structure) {}
}
