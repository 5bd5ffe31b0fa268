package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** An antivirus that takes a connection and then does nothing, or hardly anything, holds nobody for longer than is its time. */
class SilentAntivirusTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ServerSocket door = open();
    private final List<Socket> taken = new CopyOnWriteArrayList<>();
    private final Antivirus antivirus = new Antivirus(settings(door.getLocalPort()));

    private final CountDownLatch ended = new CountDownLatch(1);

    @AfterEach
    void close() throws IOException {
        ended.countDown();
        door.close();
        for (Socket each : taken) {
            each.close();
        }
    }

    @Test
    void endsTheSendingToOneThatNeverReads() throws IOException {
        Path file = Files.write(folder.resolve("heavy.pdf"), new byte[20_000_000]);
        welcome("");
        assertTimeoutPreemptively(
                SOON,
                () -> assertThatExceptionOfType(AntivirusUnavailable.class)
                        .isThrownBy(() -> antivirus.objectsTo(file)));
    }

    @Test
    void endsTheListeningToOneThatAnswersALetterNowAndThen() throws IOException {
        Path file = Files.write(folder.resolve("light.pdf"), new byte[100]);
        welcome("stream: OK".repeat(100));
        assertTimeoutPreemptively(
                SOON,
                () -> assertThatExceptionOfType(AntivirusUnavailable.class)
                        .isThrownBy(() -> antivirus.objectsTo(file)));
        assertThat(antivirus.health()).isEqualTo(Antivirus.Health.AWAY);
    }

    /** Takes connections, reads nothing, and says these words slowly. */
    private void welcome(String words) {
        Thread host = new Thread(() -> {
            while (!door.isClosed()) {
                try {
                    Socket guest = door.accept();
                    taken.add(guest);
                    Thread speaker = new Thread(() -> say(words, guest));
                    speaker.setDaemon(true);
                    speaker.start();
                } catch (IOException closed) {
                    return;
                }
            }
        });
        host.setDaemon(true);
        host.start();
    }

    private void say(String words, Socket guest) {
        try {
            for (byte letter : words.getBytes(StandardCharsets.US_ASCII)) {
                guest.getOutputStream().write(letter);
                guest.getOutputStream().flush();
                if (ended.await(200, TimeUnit.MILLISECONDS)) {
                    return; // slowly, because slowness is what is tried
                }
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private static EvidenceSettings settings(int port) {
        return new Binder(new MapConfigurationPropertySource(Map.of(
                        "palier.evidence.antivirus.host",
                        "127.0.0.1",
                        "palier.evidence.antivirus.port",
                        "" + port,
                        "palier.evidence.antivirus.patience",
                        "1s")))
                .bindOrCreate("palier.evidence", EvidenceSettings.class);
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }
}
