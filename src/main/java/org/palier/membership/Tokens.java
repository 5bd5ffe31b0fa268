package org.palier.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done with the tokens of the API. */
@Service
@Transactional
public class Tokens {

    /** How long an expired token is still told from an unknown one. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final AccessTokenRepository tokens;
    private final MembershipSettings settings;
    private final Clock clock;

    Tokens(AccessTokenRepository tokens, MembershipSettings settings, Clock clock) {
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Hands out a token.
     *
     * @param structure the code of the one place that it acts for, whatever places come later
     */
    public Issued issue(SignedIn holder, String structure) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expiresAt = now.plus(settings.tokenLifetime());
        String token = Secret.next();
        tokens.forgetBefore(now.minus(REMEMBERED));
        SignedIn actingFor = new SignedIn(holder.person(), holder.credentials(), structure);
        tokens.save(new AccessToken(Secret.hash(token), actingFor, expiresAt));
        return new Issued(token, expiresAt);
    }

    /** @throws Refusal when the token is unknown or over */
    @Transactional(readOnly = true)
    public SignedIn holder(String token) {
        AccessToken found = tokens.findById(Secret.hash(token)).orElseThrow(Tokens::unauthenticated);
        if (found.isOver(clock.instant())) {
            throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "membership.refusal.token-expired");
        }
        return found.holder();
    }

    /** The answer to a request of the API that does not say who asks. */
    public static Refusal unauthenticated() {
        return Refusal.of(Refusal.Kind.UNAUTHENTICATED, "membership.refusal.unauthenticated");
    }

    /** A token, told this once. */
    public record Issued(String token, Instant expiresAt) {}
}
