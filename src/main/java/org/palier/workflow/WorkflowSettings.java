package org.palier.workflow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the process engine and of what it asks of people.
 *
 * @param node the name under which this node locks its jobs; unique among nodes, and the same after a restart
 * @param answerWithin how long a structure has to answer its binôme, or to take up what its board returned
 * @param remindBefore how long before the due date the first reminder is written
 * @param intakeWorkers how many documents are looked into at once; 0 leaves them to other nodes
 * @param intakeLock how long a document may take before another worker tries it
 * @param intakePoll how long a worker sleeps when nothing waits
 * @param outageRetry how long to wait for a store or an antivirus that does not answer; such a try is not counted
 */
@ConfigurationProperties("palier.workflow")
record WorkflowSettings(
        @DefaultValue("palier") String node,
        @DefaultValue("7d") Duration answerWithin,
        @DefaultValue("3d") Duration remindBefore,
        @DefaultValue("3") int intakeWorkers,
        @DefaultValue("10m") Duration intakeLock,
        @DefaultValue("2s") Duration intakePoll,
        @DefaultValue("15s") Duration outageRetry) {

    /** How many of the workers take long work too: all but one, which is kept for what is soon done. */
    int longWorkers() {
        return Math.max(1, intakeWorkers - 1);
    }
}
