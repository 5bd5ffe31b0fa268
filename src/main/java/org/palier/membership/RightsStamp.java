package org.palier.membership;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Moves on whenever somebody's rights change here, so that nothing remembered from before is believed. */
@Component
class RightsStamp {

    private final AtomicLong stamp = new AtomicLong();

    long now() {
        return stamp.get();
    }

    /** Moves on when the transaction is over, because until then others read what was. */
    void move() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            stamp.incrementAndGet();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                stamp.incrementAndGet();
            }
        });
    }
}
