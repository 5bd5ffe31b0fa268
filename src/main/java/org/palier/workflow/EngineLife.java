package org.palier.workflow;

import org.flowable.engine.ManagementService;
import org.flowable.engine.impl.cmd.ClearProcessInstanceLockTimesCmd;
import org.flowable.job.service.impl.cmd.UnacquireOwnedJobsCmd;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Frees, before the engine takes any job, what a former life of this node held when it was killed; and takes no job any more
 * once the node is asked to stop, while what is under way may end.
 */
@Component
class EngineLife implements SmartLifecycle, SmartInitializingSingleton {

    private final SpringProcessEngineConfiguration engine;
    private final ManagementService management;
    private volatile boolean running;

    EngineLife(SpringProcessEngineConfiguration engine, ManagementService management) {
        this.engine = engine;
        this.management = management;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String owner = engine.getAsyncExecutor().getLockOwner();
        management.executeCommand(new ClearProcessInstanceLockTimesCmd(owner));
        management.executeCommand(new UnacquireOwnedJobsCmd(owner, null, engine.getJobServiceConfiguration()));
    }

    /** The engine starts with its executor; after a stop it is this that starts it again. */
    @Override
    public void start() {
        engine.getAsyncExecutor().start();
        running = true;
    }

    @Override
    public void stop() {
        engine.getAsyncExecutor().shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
