package org.palier.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** What a password costs whoever guesses, where nobody sets it; the other tests set it to next to nothing. */
class PasswordCostTests {

    @Test
    void isWhatOwaspAdvisesAtTheLeast() {
        MembershipSettings asItComes =
                Binder.get(new MockEnvironment()).bindOrCreate("palier.membership", MembershipSettings.class);
        assertThat(new MembershipConfiguration().passwordEncoder(asItComes).encode("une phrase de passe"))
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
