package org.palier.shared.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a connection to PostgreSQL may take; H2, which is one process with the service, has its own in its URL.
 *
 * @param lock how long a statement waits for what another holds
 * @param idle how long a transaction may stand still before the server ends it and frees what it held
 * @param statement how long a statement may run
 * @param socket how long the service waits for any answer; longer than a statement
 */
@ConfigurationProperties("palier.database")
record DatabaseSettings(
        @DefaultValue("5s") Duration lock,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("60s") Duration statement,
        @DefaultValue("90s") Duration socket) {}
