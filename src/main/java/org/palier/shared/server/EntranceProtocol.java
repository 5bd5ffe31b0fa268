package org.palier.shared.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Constants;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** HTTP as Tomcat speaks it, with an end to heads that do not come and a bound on what one address may hold. */
public final class EntranceProtocol extends Http11NioProtocol {

    private final Entrance entrance;
    private long headNanos = Long.MAX_VALUE;

    /** Called by Tomcat, by the name of the class. */
    public EntranceProtocol() {
        this(new Entrance());
    }

    private EntranceProtocol(Entrance entrance) {
        super(entrance);
        this.entrance = entrance;
    }

    void limit(int connectionsPerAddress, Duration headTime) {
        entrance.limit(connectionsPerAddress);
        headNanos = headTime.toNanos();
    }

    @Override
    public void start() throws Exception {
        super.start();
        getUtilityExecutor().scheduleWithFixedDelay(this::closeLateHeads, 1, 1, TimeUnit.SECONDS);
    }

    private void closeLateHeads() {
        for (SocketWrapperBase<NioChannel> socket : entrance.getConnections()) {
            if (socket.getCurrentProcessor() instanceof AbstractProcessor processor && isLate(processor)) {
                socket.close();
            }
        }
    }

    private boolean isLate(AbstractProcessor processor) {
        var request = processor.getRequest();
        long start = request.getStartTimeNanos();
        // because a processor that waits for more of a head says that it has ended, as one does that waits for a body
        return request.getRequestProcessor().getStage() == Constants.STAGE_ENDED
                && !processor.isAsync()
                && start != -1
                && System.nanoTime() - start > headNanos;
    }
}
