package org.palier.evidence;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Tells whoever watches the service that removals are held; everything else works meanwhile, so that it counts as up. */
@Component("custodyHealthIndicator")
class CustodyHealth extends AbstractHealthIndicator {

    private final Custody custody;

    CustodyHealth(Custody custody) {
        super("It cannot be told whether removals are held");
        this.custody = custody;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var state = custody.state();
        health.up();
        if (state.hold() != null) {
            health.withDetail("held", state.hold()).withDetail("since", "" + state.since());
            health.withDetail("next", "The page /operations says why, and what to do");
        }
    }
}
