package org.palier.shared.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.palier.shared.web.SlowBody;

/** Lets the body of a request in, and breaks off when it comes too slowly. */
final class BodyWatch implements InputBuffer, SlowBody {

    private static final double NANOS = 1e9;

    private final InputBuffer source;
    private final ServerSettings settings;
    private long bytes;
    private long waited;
    private boolean ended;
    private volatile boolean tooSlow;

    BodyWatch(InputBuffer source, ServerSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    @Override
    public int doRead(ApplicationBufferHandler into) throws IOException {
        if (tooSlow) {
            throw new SocketTimeoutException("The body came too slowly");
        }
        long before = System.nanoTime();
        int count;
        try {
            count = source.doRead(into);
            bytes += Math.max(count, 0);
            ended |= count < 0;
        } catch (SocketTimeoutException silence) {
            tooSlow = true;
            throw silence;
        }
        waited += System.nanoTime() - before;
        if (!ended && isBehind()) {
            tooSlow = true;
            throw new SocketTimeoutException("The body came too slowly");
        }
        return count;
    }

    /** Reads what nobody wanted, so that its sender gets to the answer. */
    void drain() throws IOException {
        Dropped dropped = new Dropped();
        while (doRead(dropped) >= 0) {
            // because nothing of it is kept
            continue;
        }
    }

    @Override
    public int available() {
        return source.available();
    }

    @Override
    public boolean isTooSlow() {
        return tooSlow;
    }

    boolean isEnded() {
        return ended;
    }

    /** Only the time spent waiting counts, not what is done with the bytes. */
    private boolean isBehind() {
        return waited > settings.bodyTime().toNanos()
                || (waited > settings.bodyGrace().toNanos()
                        && bytes / (waited / NANOS) < settings.bodyRate().toBytes());
    }
}
