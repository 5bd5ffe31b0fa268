package org.palier.membership;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells at each request who asks and where they may act, from the database every few seconds only, so that readers do not
 * empty its pool. What changes on this node holds at the next request, what another node changes within three seconds.
 */
@Component
public class Doorkeeper {

    private final Tokens tokens;
    private final Acting acting;
    private final Remembered<String, SignedIn> holders;
    private final Remembered<SignedIn, List<Actor>> places;

    Doorkeeper(Tokens tokens, Acting acting, RightsStamp stamp, Clock clock) {
        this.tokens = tokens;
        this.acting = acting;
        this.holders = new Remembered<>(stamp, clock);
        this.places = new Remembered<>(stamp, clock);
    }

    /** @throws org.palier.shared.Refusal when the token is unknown or over */
    public SignedIn holder(String token) {
        return holders.get(Secret.hash(token), hash -> tokens.holder(token));
    }

    public List<Actor> places(SignedIn signedIn) {
        return places.get(signedIn, acting::places);
    }

    public boolean isAsked(SignedIn signedIn) {
        return acting.isAsked(signedIn);
    }
}
