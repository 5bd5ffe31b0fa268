package org.palier.shared.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one sender may take of the server.
 *
 * @param connectionsPerAddress how many connections an address may hold; a proxy is one address, and those behind it are not
 * @param headTime how long the head of a request may take to arrive
 * @param smallBody up to which size forms and JSON are read before a thread is spent on them
 * @param smallBodyTime how long such a body may take
 * @param bodyTime how long any body may take
 * @param bodyGrace how long a body is waited for before its rate counts
 * @param bodyRate how much of a body must arrive in a second
 * @param bodies how many bodies may be waited for at once by threads
 * @param bodiesPerAddress how many of these from one address
 */
@ConfigurationProperties("palier.server")
record ServerSettings(
        @DefaultValue("1000") int connectionsPerAddress,
        @DefaultValue("15s") Duration headTime,
        @DefaultValue("64KB") DataSize smallBody,
        @DefaultValue("10s") Duration smallBodyTime,
        @DefaultValue("30m") Duration bodyTime,
        @DefaultValue("10s") Duration bodyGrace,
        @DefaultValue("4KB") DataSize bodyRate,
        @DefaultValue("100") int bodies,
        @DefaultValue("40") int bodiesPerAddress) {

    /** Whether a body of this kind is read before a thread is spent on it. */
    boolean readsFirst(String contentType, long length) {
        return length > 0
                && length <= smallBody.toBytes()
                && (contentType.startsWith("application/x-www-form-urlencoded")
                        || contentType.startsWith("application/json"));
    }
}
