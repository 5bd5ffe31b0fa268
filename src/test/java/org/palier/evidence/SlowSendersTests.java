package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever sends slowly takes nobody else's turn, and is told so in the end. */
@EvidenceTest
class SlowSendersTests {

    /** More than the server has threads. */
    private static final int MANY = 230;

    private static final Duration SOON = Duration.ofSeconds(2);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Structures structures;

    private final List<SlowSender> senders = new ArrayList<>();
    private final ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() throws IOException {
        dripping.shutdownNow();
        for (SlowSender sender : senders) {
            sender.close();
        }
    }

    @Test
    void letOthersInWhileTheyFillTheSignInForm() throws Exception {
        begin("application/x-www-form-urlencoded");
        othersAreServed();
        assertThat(senders.get(MANY - 1).answer()).startsWith("HTTP/1.1 408").contains("trop lent");
    }

    @Test
    void letOthersInWhileTheySendFiles() throws Exception {
        begin("multipart/form-data; boundary=x");
        othersAreServed();
        List<String> answers = new ArrayList<>();
        for (SlowSender sender : senders) {
            answers.add(sender.answer());
        }
        assertThat(answers)
                .allMatch(answer -> answer.startsWith("HTTP/1.1 503") || answer.startsWith("HTTP/1.1 408"))
                .anyMatch(answer -> answer.contains("Retry-After: 5"))
                .anyMatch(answer -> answer.contains("trop lent"));
    }

    @Test
    void areToldWhenTheirUploadIsTooSlow() throws Exception {
        var person = new Http(port);
        person.askForAToken(somebody());
        senders.add(SlowSender.begin(
                port,
                "POST /api/documents HTTP/1.1\r\nHost: palier\r\nAuthorization: Bearer " + person.token()
                        + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000\r\n\r\n--x\r\n"));
        drip();
        assertThat(senders.get(0).answer()).startsWith("HTTP/1.1 408").contains("shared.refusal.too-slow");
    }

    @Test
    void areLetGoWhenNobodyWantedTheirBody() throws Exception {
        senders.add(SlowSender.begin(
                port,
                "POST /api/me HTTP/1.1\r\nHost: palier\r\nContent-Type: text/plain\r\nContent-Length: 9000\r\n\r\n"));
        drip();
        Instant before = Instant.now();
        assertThat(senders.get(0).answer()).startsWith("HTTP/1.1 401");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void areLetGoWhenTheHeadDoesNotCome() throws Exception {
        senders.add(SlowSender.begin(port, "GET /sign-in HTTP/1.1\r\nHost: palier\r\nX-A: "));
        drip();
        Instant before = Instant.now();
        assertThat(senders.get(0).answer()).isEmpty();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    private String somebody() {
        String username = UUID.randomUUID() + "@exemple.fr";
        String code = "lent" + NUMBER.incrementAndGet();
        StructureId structure = structures.open(code, "Structure " + code, "ACI", false);
        people.appoint(
                people.register(username, "Personne de l’exemple", Http.PASSWORD), structure, Set.of(Role.LEAD), false);
        return username;
    }

    private void begin(String type) throws IOException {
        for (int number = 0; number < MANY; number++) {
            senders.add(SlowSender.begin(
                    port,
                    "POST /sign-in HTTP/1.1\r\nHost: palier\r\nContent-Type: " + type
                            + "\r\nContent-Length: 9000\r\n\r\n"));
        }
        drip();
    }

    private void drip() {
        dripping.scheduleAtFixedRate(() -> senders.forEach(SlowSender::drip), 0, 200, TimeUnit.MILLISECONDS);
    }

    private void othersAreServed() throws Exception {
        var other = new Http(port);
        Instant before = Instant.now();
        assertThat(other.get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(Duration.between(before, Instant.now())).isLessThan(SOON);
        other.askForAToken(somebody());
        assertThat(other.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(Duration.between(before, Instant.now())).isLessThan(SOON.multipliedBy(2));
    }
}
