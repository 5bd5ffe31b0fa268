package org.palier.membership;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How sign-in behaves.
 *
 * @param tokenLifetime how long a token of the API opens the door
 * @param invitationLifetime how long a link to choose a password can be used
 * @param failuresWindow how far back wrong passwords are counted
 * @param hashMemory what one hash of a password takes; what OWASP advises at the least
 * @param hashPasses how often it goes over that
 */
@ConfigurationProperties("palier.membership")
record MembershipSettings(
        @DefaultValue("PT12H") Duration tokenLifetime,
        @DefaultValue("P7D") Duration invitationLifetime,
        @DefaultValue("PT1H") Duration failuresWindow,
        @DefaultValue("19MB") DataSize hashMemory,
        @DefaultValue("2") int hashPasses) {}
