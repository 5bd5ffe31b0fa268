package org.palier.membership.web;

import org.palier.membership.SignIn;
import org.palier.shared.Refusal;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Brings what the sign-in page sends to the one door that pages and API share. */
@Component
final class Door implements AuthenticationProvider {

    private final SignIn signIn;

    Door(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        try {
            return new SignedInAuthentication(signIn.enter(
                    attempt.getName(), String.valueOf(attempt.getCredentials()), String.valueOf(attempt.getDetails())));
        } catch (Refusal refusal) {
            throw new Closed(refusal);
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return attempt == UsernamePasswordAuthenticationToken.class;
    }

    /** The refusal of the door in the words of the framework. */
    static final class Closed extends AuthenticationException {

        private static final long serialVersionUID = 1;

        private final Refusal refusal;

        Closed(Refusal refusal) {
            super(refusal.code(), refusal);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
