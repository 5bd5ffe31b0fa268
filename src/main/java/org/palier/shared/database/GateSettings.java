package org.palier.shared.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What requests may take of the pool of connections.
 *
 * @param patience how long a request waits for its turn
 * @param waiting how many may wait at once; fewer than the server has threads, so that what needs no database is served
 * @param silence how long a request waits for an answer of the database
 */
@ConfigurationProperties("palier.database.gate")
record GateSettings(
        @DefaultValue("3s") Duration patience,
        @DefaultValue("120") int waiting,
        @DefaultValue("7s") Duration silence) {}
