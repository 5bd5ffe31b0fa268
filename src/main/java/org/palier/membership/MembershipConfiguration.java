package org.palier.membership;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The settings of sign-in, and how passwords are kept. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MembershipSettings.class)
class MembershipConfiguration {

    private static final String ARGON2 = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    /** Argon2id; the name before each hash lets a stronger scheme follow, and the hash tells its own cost. */
    @Bean
    PasswordEncoder passwordEncoder(MembershipSettings settings) {
        int kibibytes = Math.toIntExact(settings.hashMemory().toKilobytes());
        return new DelegatingPasswordEncoder(
                ARGON2,
                Map.of(
                        ARGON2,
                        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, kibibytes, settings.hashPasses())));
    }
}
