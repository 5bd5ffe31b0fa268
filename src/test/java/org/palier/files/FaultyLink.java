package org.palier.files;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** A TCP link to a real server that can be disturbed once, or cut until it is mended. */
public class FaultyLink implements Closeable {

    /** What happens on the link. */
    public enum Fault {
        NONE,
        /** Both sides are cut while the next request is on its way. */
        CUT_REQUEST,
        /** Both sides are cut while the body of the next answer is on its way. */
        CUT_ANSWER,
        /** The next request arrives, its answer does not. */
        LOSE_ANSWER,
        /** One byte in the body of the next answer is another. */
        FLIP_BYTE,
        /** Nothing passes until the link is mended. */
        DOWN,
        /** Everything is taken and nothing is answered until the link is mended. */
        SILENT
    }

    private static final int ENOUGH_TO_BE_INSIDE_A_BODY = 8 * 1024;

    private static final String DENIED = "<Error><Code>AccessDenied</Code><Message>Access Denied.</Message></Error>";

    private final URI server;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Pattern> denied = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);

    public FaultyLink(String serverUrl) throws IOException {
        server = URI.create(serverUrl);
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::welcome);
    }

    public String url() {
        return "http://127.0.0.1:" + entrance.getLocalPort();
    }

    public void suffer(Fault next) {
        fault.set(next);
        if (next == Fault.DOWN) {
            sockets.forEach(FaultyLink::shut);
        }
    }

    /** Answers for the server that what is asked for by such a line may not be. */
    public void deny(String requestLine) {
        denied.add(Pattern.compile(requestLine));
    }

    public void denyNothing() {
        denied.clear();
    }

    /** Whether the fault that was asked for has happened. */
    public boolean hasSuffered() {
        return fault.get() == Fault.NONE;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        sockets.forEach(FaultyLink::shut);
    }

    private void welcome() {
        while (!entrance.isClosed()) {
            try {
                join(entrance.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try {
            if (fault.get() == Fault.DOWN) {
                throw new IOException("down");
            }
            var far = new Socket(server.getHost(), server.getPort());
            sockets.add(client);
            sockets.add(far);
            start(() -> pump(client, far, true));
            start(() -> pump(far, client, false));
        } catch (IOException unreachable) {
            shut(client);
        }
    }

    private void pump(Socket from, Socket to, boolean isRequest) {
        var buffer = new byte[16 * 1024];
        var passed = 0L;
        try {
            for (var count = from.getInputStream().read(buffer);
                    count >= 0;
                    count = from.getInputStream().read(buffer)) {
                if (fault.get() == Fault.SILENT) {
                    continue;
                }
                if (isRequest && isDenied(buffer, count)) {
                    from.getOutputStream().write(refusal());
                    break;
                }
                passed = isMessageStart(buffer, count) ? 0 : passed + count;
                if (isCut(isRequest, passed)) {
                    break;
                }
                if (!isRequest && passed > ENOUGH_TO_BE_INSIDE_A_BODY && happens(Fault.FLIP_BYTE)) {
                    buffer[count - 1] ^= 1;
                }
                to.getOutputStream().write(buffer, 0, count);
            }
        } catch (IOException cut) {
            // the other pump sees it too
        }
        shut(from);
        shut(to);
    }

    private boolean isCut(boolean isRequest, long passed) {
        var inside = passed > ENOUGH_TO_BE_INSIDE_A_BODY;
        return isRequest
                ? inside && happens(Fault.CUT_REQUEST)
                : happens(Fault.LOSE_ANSWER) || (inside && happens(Fault.CUT_ANSWER));
    }

    private boolean happens(Fault one) {
        return fault.compareAndSet(one, Fault.NONE);
    }

    private boolean isDenied(byte[] buffer, int count) {
        if (denied.isEmpty()) {
            return false;
        }
        var line = new String(buffer, 0, count, StandardCharsets.ISO_8859_1).split("\r", 2)[0];
        return denied.stream().anyMatch(one -> one.matcher(line).lookingAt());
    }

    private static byte[] refusal() {
        return ("HTTP/1.1 403 Forbidden\r\nContent-Type: application/xml\r\nConnection: close\r\nContent-Length: "
                        + DENIED.length() + "\r\n\r\n" + DENIED)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isMessageStart(byte[] buffer, int count) {
        var start = new String(buffer, 0, Math.min(count, 5), StandardCharsets.ISO_8859_1);
        return start.startsWith("HTTP/") || start.startsWith("GET ") || start.startsWith("PUT ");
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyShut) {
            // that is what was wanted
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "faulty-link");
        thread.setDaemon(true);
        thread.start();
    }
}
