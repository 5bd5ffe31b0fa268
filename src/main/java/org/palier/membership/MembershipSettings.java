package org.palier.membership;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sign-in behaves.
 *
 * @param tokenLifetime how long a token of the API opens the door
 * @param invitationLifetime how long a link to choose a password can be used
 * @param failuresWindow how far back wrong passwords are counted
 */
@ConfigurationProperties("palier.membership")
record MembershipSettings(
        @DefaultValue("PT12H") Duration tokenLifetime,
        @DefaultValue("P7D") Duration invitationLifetime,
        @DefaultValue("PT1H") Duration failuresWindow) {}
