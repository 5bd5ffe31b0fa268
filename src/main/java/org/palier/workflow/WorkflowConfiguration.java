package org.palier.workflow;

import java.util.Map;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine as this house wants it; the rest of its settings stand under {@code flowable} in application.yaml. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkflowSettings.class)
class WorkflowConfiguration {

    /** As many as {@code failedJobRetryTimeCycle} in the processes gives, because the engine's own three end in 40 s. */
    static final int TRIES = 20;

    private static final int WAIT_SECONDS = 60;

    /**
     * A process may call these beans and no other, because an expression in a process is code. The last of several parallel
     * instances goes on within its own act: the engine's other way, a job after each, runs beside the next act and overtakes it.
     */
    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> engineAsThisHouseWantsIt(
            DueDates dueDates, Codes codes, Reminder reminder, IntakeConclusion intakeConclusion) {
        return engine -> engine.setParallelMultiInstanceAsyncLeave(false)
                .setAsyncExecutorNumberOfRetries(TRIES)
                .setAsyncFailedJobWaitTime(WAIT_SECONDS)
                .setDefaultFailedJobWaitTime(WAIT_SECONDS)
                .setBeans(Map.of(
                        "dueDates", dueDates,
                        "codes", codes,
                        "reminder", reminder,
                        "intakeConclusion", intakeConclusion));
    }
}
