package org.palier.evidence.uploads;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A line to the service that drops each time so many bytes went up it. */
public final class DroppingLink implements Closeable {

    private final int port;
    private final long most;
    private final ServerSocket entrance;
    private int drops;

    public DroppingLink(int port, long most) throws IOException {
        this.port = port;
        this.most = most;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::welcome);
    }

    public String url() {
        return "http://127.0.0.1:" + entrance.getLocalPort();
    }

    public synchronized int drops() {
        return drops;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    private void welcome() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), port);
                start(() -> pump(near, far, most));
                start(() -> pump(far, near, Long.MAX_VALUE));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, long room) {
        var buffer = new byte[16 * 1024];
        try (from;
                to) {
            var left = room;
            for (var count = from.getInputStream().read(buffer);
                    count >= 0;
                    count = from.getInputStream().read(buffer)) {
                to.getOutputStream().write(buffer, 0, count);
                left -= count;
                if (left <= 0) {
                    noteDrop();
                    return;
                }
            }
        } catch (IOException cut) {
            // the other pump sees it too
        }
    }

    private synchronized void noteDrop() {
        drops++;
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "dropping-link");
        thread.setDaemon(true);
        thread.start();
    }
}
