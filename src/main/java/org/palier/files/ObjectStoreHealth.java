package org.palier.files;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Counts the object store among the parts that must be ready. */
@Component("objectStoreHealthIndicator")
class ObjectStoreHealth implements HealthIndicator {

    private final ObjectStore store;

    ObjectStoreHealth(ObjectStore store) {
        this.store = store;
    }

    @Override
    public Health health() {
        return (store.isReady() ? Health.up() : Health.outOfService()).build();
    }
}
