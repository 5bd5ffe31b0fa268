package org.palier.search;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says whether the index answers, and with everything; the service is ready without, because only the search misses it. */
@Component
class IndexHealth implements HealthIndicator {

    private final LuceneIndex index;
    private final IndexWatch watch;

    IndexHealth(LuceneIndex index, IndexWatch watch) {
        this.index = index;
        this.watch = watch;
    }

    @Override
    public Health health() {
        Filing missing = watch.missing();
        if (missing != null) {
            return Health.outOfService()
                    .withDetail("complete", false)
                    .withDetail("filed", missing.filed())
                    .withDetail("of", missing.of())
                    .build();
        }
        return (index.isReady() ? Health.up() : Health.outOfService()).build();
    }
}
