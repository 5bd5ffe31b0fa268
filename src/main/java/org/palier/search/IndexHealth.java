package org.palier.search;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Counts the index among the parts that must be ready. */
@Component
class IndexHealth implements HealthIndicator {

    private final LuceneIndex index;

    IndexHealth(LuceneIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        return (index.isReady() ? Health.up() : Health.outOfService()).build();
    }
}
