package org.palier.membership;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sign-in behaves.
 *
 * @param tokenLifetime how long a token of the API opens the door
 * @param invitationLifetime how long a link to choose a password can be used
 * @param failuresAllowed how many wrong passwords a username may have within the window
 * @param failuresAllowedPerAddress the same for a remote address, more because a whole structure shares one
 * @param failuresWindow how far back failures are counted
 */
@ConfigurationProperties("palier.membership")
record MembershipSettings(
        @DefaultValue("PT12H") Duration tokenLifetime,
        @DefaultValue("P7D") Duration invitationLifetime,
        @DefaultValue("10") int failuresAllowed,
        @DefaultValue("50") int failuresAllowedPerAddress,
        @DefaultValue("PT15M") Duration failuresWindow) {}
