package org.palier.evidence;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV's daemon about a file, where one is configured. The file is streamed to it, so it may run on another machine.
 * Orders and answers: the manual page clamd(8).
 */
@Component
public class Antivirus {

    /** How the antivirus is. */
    public enum Health {
        /** None is configured. */
        ABSENT,
        READY,
        AWAY
    }

    private static final Logger LOG = LoggerFactory.getLogger(Antivirus.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_VERSION = 200;
    private static final int LONGEST_ANSWER = 10_000;

    private final EvidenceSettings.Antivirus settings;

    Antivirus(EvidenceSettings settings) {
        this.settings = settings.antivirus();
    }

    public Health health() {
        if (!isAsked()) {
            return Health.ABSENT;
        }
        try {
            return answer("zPING\0", null).equals("PONG") ? Health.READY : Health.AWAY;
        } catch (AntivirusUnavailable away) {
            return Health.AWAY;
        }
    }

    /** Whether files wait for an antivirus here before anybody may read them. */
    boolean isAsked() {
        return !settings.host().isEmpty();
    }

    /** What it knows, as it says itself: its version, and the number and day of its signatures; nothing where none is configured. */
    String signatures() {
        var said = isAsked() ? answer("zVERSION\0", null) : "";
        return said.length() > LONGEST_VERSION ? said.substring(0, LONGEST_VERSION) : said;
    }

    /** Whether the file holds something known to do harm; false where no antivirus is configured. */
    boolean objectsTo(Path file) {
        if (!isAsked()) {
            return false;
        }
        var answer = answer("zINSTREAM\0", file);
        if (answer.endsWith(" FOUND")) {
            LOG.warn("The antivirus objects to a file: {}", answer);
            return true;
        }
        if (!answer.endsWith(" OK")) {
            throw new AntivirusUnavailable("the antivirus answered: " + answer);
        }
        return false;
    }

    /** The whole exchange has one end: a write to a daemon that reads no more would wait for ever by itself. */
    private String answer(String order, @Nullable Path file) {
        var patience = settings.patience().toMillis();
        try (var socket = new Socket()) {
            var guard = CompletableFuture.runAsync(
                    () -> close(socket),
                    CompletableFuture.delayedExecutor(patience, TimeUnit.MILLISECONDS, Runnable::run));
            try {
                return answer(socket, order, file);
            } finally {
                guard.cancel(false);
            }
        } catch (IOException away) {
            throw new AntivirusUnavailable(away);
        }
    }

    private String answer(Socket socket, String order, @Nullable Path file) throws IOException {
        var patience = Math.toIntExact(settings.patience().toMillis());
        socket.connect(new InetSocketAddress(settings.host(), settings.port()), patience);
        socket.setSoTimeout(patience);
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
        out.write(order.getBytes(StandardCharsets.US_ASCII));
        if (file != null) {
            send(file, out);
        }
        out.flush();
        return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            LOG.debug("The line to the antivirus was closed already");
        }
    }

    /** In chunks that each tell their length, ended by an empty one. */
    private static void send(Path file, DataOutputStream out) throws IOException {
        var chunk = new byte[CHUNK];
        try (var content = Files.newInputStream(file)) {
            for (var count = content.read(chunk); count > 0; count = content.read(chunk)) {
                out.writeInt(count);
                out.write(chunk, 0, count);
            }
        }
        out.writeInt(0);
    }
}
