package org.palier.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.palier.shared.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong passwords of an account and an address together, and makes the two wait longer and longer; from elsewhere, or
 * for another, nobody waits for them.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Failures {

    /** So many wrong passwords within the window, of one account or from one address, are guesses. */
    private static final int CROWD = 100;

    private static final Duration AT_HOME = Duration.ofDays(180);

    private final SignInFailureRepository failures;
    private final SignInPlaceRepository places;
    private final PersonRepository people;
    private final MembershipSettings settings;
    private final Clock clock;

    Failures(
            SignInFailureRepository failures,
            SignInPlaceRepository places,
            PersonRepository people,
            MembershipSettings settings,
            Clock clock) {
        this.failures = failures;
        this.places = places;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether this account has come in from this address before. */
    @Transactional(readOnly = true)
    boolean isAtHome(String username, String address) {
        return places.isKnown(pair(username, address), clock.instant().minus(AT_HOME));
    }

    @Transactional(readOnly = true)
    void refuseTooSoon(String username, String address, boolean atHome) {
        List<Instant> latest = latest(pair(username, address), Waits.COUNTED);
        if (latest.isEmpty()) {
            return;
        }
        boolean crowded = !atHome && (isCrowded(account(username)) || isCrowded(from(address)));
        Instant opens = latest.get(0).plus(Waits.after(latest.size(), crowded));
        Instant now = clock.instant();
        if (now.isBefore(opens)) {
            throw tooMany(Duration.between(now, opens));
        }
    }

    void remember(String username, String address, boolean atHome) {
        Instant now = clock.instant();
        failures.forgetBefore(now.minus(settings.failuresWindow()));
        failures.save(new SignInFailure(pair(username, address), now));
        failures.save(new SignInFailure(account(username), now));
        failures.save(new SignInFailure(from(address), now));
        if (!atHome) {
            people.countWrongPassword(username);
        }
    }

    /** The right password: this account is at home at this address from now on. */
    void settle(String username, String address) {
        Instant now = clock.instant();
        failures.forget(pair(username, address));
        places.forgetBefore(now.minus(AT_HOME));
        places.save(new SignInPlace(pair(username, address), now));
    }

    private boolean isCrowded(String subject) {
        return latest(subject, CROWD).size() >= CROWD;
    }

    private List<Instant> latest(String subject, int most) {
        return failures.latest(subject, clock.instant().minus(settings.failuresWindow()), Limit.of(most));
    }

    private static Refusal tooMany(Duration wait) {
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        return Refusal.of(Refusal.Kind.TOO_MANY, "membership.refusal.too-many-failures", seconds)
                .with("retryAfter", seconds);
    }

    /** Hashed, because people at times type their password where their name should be. */
    private static String account(String username) {
        return Secret.hash("username " + username);
    }

    private static String from(String address) {
        return Secret.hash("address " + address);
    }

    private static String pair(String username, String address) {
        return Secret.hash("username " + username + " address " + address);
    }
}
