package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.palier.evidence.SomeDocuments.somebody;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.files.ObjectStore;
import org.palier.files.SomeS3;
import org.palier.files.StoreUnavailable;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;

/** Which of several databases may remove anything from one bucket of a real store. */
class BrakeTests {

    private static final Set<String> ORPHAN = Set.of("documents/orphan");
    private static final Instant NOW = Instant.parse("2026-11-23T08:30:00Z");
    private static final Duration ROUND = Duration.ofHours(1);

    @SuppressWarnings("NullAway.Init")
    private static SomeS3 s3;

    private final Actor operator = somebody(Role.OPERATOR);
    private final ObjectStore store = s3.bucket("marks-" + UUID.randomUUID());
    private Instant now = NOW;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        s3 = SomeS3.start(folder);
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    @Test
    void removesNothingForAnOlderCopyOfTheDatabaseAndSaysSoOnce() throws Exception {
        try (var live = MarkedDatabase.on(store)) {
            round(live);
            var copy = live.copy();
            round(live);
            try (var older = MarkedDatabase.of(copy, store)) {
                now = now.plus(Brake.LONG).plus(ROUND);
                assertThat(round(older)).isEmpty();
                assertThat(round(older)).isEmpty();
                assertThat(older.custody().state().hold()).isEqualTo(Custody.Hold.OLDER);
                assertThat(older.acts()).containsExactly("evidence.removals-held");
                assertThat(round(live)).as("the one that went on").isEqualTo(ORPHAN);
                assertThat(live.acts()).isEmpty();
            }
        }
    }

    @Test
    void goesOnAtTheOperatorsWordAndWaitsAnew() throws Exception {
        try (var live = MarkedDatabase.on(store)) {
            round(live);
            var copy = live.copy();
            round(live);
            try (var restored = MarkedDatabase.of(copy, store)) {
                now = now.plus(Brake.LONG).plus(ROUND);
                round(restored);
                restored.claim(operator);
                assertThat(restored.custody().state().hold()).isNull();
                assertThat(round(restored)).as("the waiting begins anew").isEmpty();
                assertThat(round(live)).as("what the other took for its own").isEmpty();
                assertThat(live.custody().state().hold()).isEqualTo(Custody.Hold.OLDER);
                now = now.plus(Brake.LONG).plus(ROUND);
                assertThat(round(restored)).isEqualTo(ORPHAN);
                assertThat(restored.acts()).containsExactly("evidence.removals-held", "evidence.bucket-claimed");
            }
        }
    }

    @Test
    void letsOneOfTwoCopiesGoOnThatAreOfTheSameAge() throws Exception {
        try (var one = MarkedDatabase.on(store)) {
            round(one);
            try (var other = MarkedDatabase.of(one.copy(), store)) {
                round(other);
                now = now.plus(Brake.LONG).plus(ROUND);
                assertThat(round(one)).isEmpty();
                assertThat(one.custody().state().hold()).isEqualTo(Custody.Hold.OLDER);
                assertThat(round(other)).isEqualTo(ORPHAN);
            }
        }
    }

    /** Both took the next generation, and one wrote it into the bucket. */
    @Test
    void tellsItsOwnMarkFromThatOfACopyAStepAhead() throws Exception {
        try (var one = MarkedDatabase.on(store)) {
            round(one);
            try (var other = MarkedDatabase.of(one.copy(), store)) {
                killedBeforeTheBucketIsMarked(one);
                round(other);
                now = now.plus(Brake.LONG).plus(ROUND);
                assertThat(round(one)).isEmpty();
                assertThat(one.custody().state().hold()).isEqualTo(Custody.Hold.TWIN);
            }
        }
    }

    @Test
    void goesOnAfterAKillBetweenTheDatabaseAndTheBucket() throws Exception {
        try (var honest = MarkedDatabase.on(store)) {
            killedBeforeTheBucketIsMarked(honest);
            round(honest);
            killedBeforeTheBucketIsMarked(honest);
            now = now.plus(Brake.LONG).plus(ROUND);
            assertThat(round(honest)).isEqualTo(ORPHAN);
            assertThat(round(honest)).isEqualTo(ORPHAN);
            assertThat(honest.acts()).isEmpty();
        }
    }

    @Test
    void goesOnWhenTheStoreWasAwayWhileTheBucketWasToBeMarked() throws Exception {
        try (var honest = MarkedDatabase.on(store)) {
            round(honest);
            try (var cut = MarkedDatabase.of(honest.copy(), WatchedStore.keepingNothing(store))) {
                assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> round(cut));
                try (var again = MarkedDatabase.of(cut.copy(), store)) {
                    now = now.plus(Brake.LONG).plus(ROUND);
                    assertThat(round(again)).isEqualTo(ORPHAN);
                }
            }
        }
    }

    @Test
    void removesNothingFromTheBucketOfAnother() throws Exception {
        try (var owner = MarkedDatabase.on(store);
                var stranger = MarkedDatabase.on(store)) {
            round(owner);
            round(stranger);
            now = now.plus(Brake.LONG).plus(ROUND);
            assertThat(round(stranger)).isEmpty();
            assertThat(stranger.custody().state().hold()).isEqualTo(Custody.Hold.ANOTHER);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> stranger.claim(operator))
                    .withMessage("evidence.refusal.nothing-to-claim");
            assertThat(round(owner)).isEqualTo(ORPHAN);
        }
    }

    @Test
    void goesOnFromTheMarkOfBeforeThereWereGenerations() throws Exception {
        try (var database = MarkedDatabase.on(store)) {
            var name = database.installation().own().name();
            store.keep("palier/installation", new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
            round(database);
            assertThat(store.list(BucketMarks.PREFIX).map(ObjectStore.Kept::key))
                    .containsExactly(BucketMarks.MARKS + 1);
            assertThat(database.acts()).isEmpty();
        }
    }

    @Test
    void asksLaterForWhatTheStoreDoesNotLetGoAndForTheOthersMeanwhile() throws Exception {
        try (var database = MarkedDatabase.on(store)) {
            round(database);
            now = now.plus(Brake.LONG).plus(ROUND);
            assertThat(round(database)).isEqualTo(ORPHAN);
            database.brake().kept("documents/orphan", now);
            assertThat(round(database)).as("an hour later").isEqualTo(ORPHAN);
            database.brake().kept("documents/orphan", now);
            assertThat(round(database)).as("an hour later").isEmpty();
            assertThat(round(database)).as("two hours later").isEqualTo(ORPHAN);
        }
    }

    /** What may go an hour later. */
    private Set<String> round(MarkedDatabase database) {
        now = now.plus(ROUND);
        return Set.copyOf(database.brake().release(ORPHAN, 100, now));
    }

    private static void killedBeforeTheBucketIsMarked(MarkedDatabase database) {
        var own = database.installation().own();
        database.installation().take(own, own.generation());
    }
}
