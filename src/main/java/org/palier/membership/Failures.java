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

/** Counts wrong passwords, by username and by remote address, and shuts the door for a while when there are too many. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Failures {

    private final SignInFailureRepository failures;
    private final MembershipSettings settings;
    private final Clock clock;

    Failures(SignInFailureRepository failures, MembershipSettings settings, Clock clock) {
        this.failures = failures;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    void refuseTooMany(String username, String address) {
        refuseMoreThan(settings.failuresAllowed(), byUsername(username));
        refuseMoreThan(settings.failuresAllowedPerAddress(), byAddress(address));
    }

    void remember(String username, String address) {
        Instant now = clock.instant();
        failures.forgetBefore(now.minus(settings.failuresWindow()));
        failures.save(new SignInFailure(byUsername(username), now));
        failures.save(new SignInFailure(byAddress(address), now));
    }

    void forget(String username) {
        failures.forget(byUsername(username));
    }

    private void refuseMoreThan(int allowed, String subject) {
        Instant now = clock.instant();
        List<Instant> latest = failures.latest(subject, now.minus(settings.failuresWindow()), Limit.of(allowed));
        if (latest.size() >= allowed) {
            Instant opensAgain = latest.get(allowed - 1).plus(settings.failuresWindow());
            throw tooMany(Duration.between(now, opensAgain));
        }
    }

    private static Refusal tooMany(Duration wait) {
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        return Refusal.of(Refusal.Kind.TOO_MANY, "membership.refusal.too-many-failures", (seconds + 59) / 60)
                .with("retryAfter", seconds);
    }

    /** Hashed, because people at times type their password where their name should be. */
    private static String byUsername(String username) {
        return Secret.hash("username " + username);
    }

    private static String byAddress(String address) {
        return Secret.hash("address " + address);
    }
}
