package org.palier.membership.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.membership.SignedIn;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who came through the door; their roles are not in it, because they are read anew at each request. */
final class SignedInAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final SignedIn signedIn;

    SignedInAuthentication(SignedIn signedIn) {
        super(List.of());
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAuthentication that && signedIn.equals(that.signedIn);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }
}
