package org.palier.workflow;

import org.palier.evidence.Intake;
import org.palier.evidence.VersionView;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has documents that were read when less was looked for read again, from the start of the service on: a few each time that
 * nothing else waits, so that none that just came stands behind them.
 */
@Component
class ReadAgain {

    private static final int AT_ONCE = 20;

    /** More than wait for the operator, because these are still on their way and come first. */
    private static final int LOOKED_AT = 500;

    private final Intake intake;
    private final IntakeQueue queue;
    private final IntakeProcess process;
    private final IntakeWorkers workers;

    ReadAgain(Intake intake, IntakeQueue queue, IntakeProcess process, IntakeWorkers workers) {
        this.intake = intake;
        this.queue = queue;
        this.process = process;
        this.workers = workers;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT1M")
    void run() {
        if (!queue.isIdle()) {
            return;
        }
        int begun = 0;
        for (VersionView version : intake.outdated(LOOKED_AT)) {
            if (begun == AT_ONCE) {
                break;
            }
            begun += process.again(version) ? 1 : 0;
        }
        if (begun > 0) {
            workers.wake();
        }
    }
}
