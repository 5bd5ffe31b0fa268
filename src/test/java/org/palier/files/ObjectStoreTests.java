package org.palier.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What the object store promises, on the embedded endpoint and on a real MinIO server when one is given. */
class ObjectStoreTests {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Nested
    class OnTheEmbeddedEndpoint extends Promises {

        private static EmbeddedEndpoint embedded;

        @BeforeAll
        static void start(@TempDir Path folder) throws Exception {
            embedded = new EmbeddedEndpoint(folder.resolve("objects"));
        }

        @AfterAll
        static void stop() throws Exception {
            embedded.destroy();
        }

        @Override
        Endpoint endpoint() {
            return embedded.endpoint();
        }
    }

    @Nested
    @EnabledIf(
            value = "org.palier.files.MinioServer#isGiven",
            disabledReason = "no MinIO server is given: set PALIER_TEST_MINIO to its program, or put minio on the path")
    class OnMinio extends Promises {

        private static MinioServer minio;

        @BeforeAll
        static void start() throws IOException {
            minio = new MinioServer();
        }

        @AfterAll
        static void stop() throws IOException {
            minio.close();
        }

        @Override
        Endpoint endpoint() {
            return minio.endpoint();
        }

        /** A bucket that keeps versions would otherwise keep what an erasure says to have removed. */
        @Test
        void removesEveryVersion() throws Exception {
            try (var bucket = new VersionedBucket(minio.endpoint(), "versions")) {
                bucket.keepTwiceRemovedOnce();
                assertThat(bucket.versions()).hasSize(3);
                assertThat(bucket.store().remove("one")).isEqualTo(Removed.WHOLE);
                assertThat(bucket.versions()).containsExactly("one-more");
            }
        }

        @Test
        void saysWhatALockKeepsAndRemovesItAfterwards() throws Exception {
            try (var bucket = new VersionedBucket(minio.endpoint(), "locked")) {
                bucket.keepTwiceRemovedOnce();
                bucket.hold("one-more");
                assertThatExceptionOfType(StillKept.class)
                        .isThrownBy(() -> bucket.store().remove("one-more"));
                assertThat(bucket.store().remove("one")).as("another beside it").isEqualTo(Removed.WHOLE);
                assertThat(bucket.versions()).containsExactly("one-more");
                bucket.letGo("one-more");
                assertThat(bucket.store().remove("one-more")).isEqualTo(Removed.WHOLE);
                assertThat(bucket.versions()).isEmpty();
            }
        }

        @Test
        void removesEveryVersionWhereItMayNotAskWhetherThereAreAny() throws Exception {
            try (var bucket = new VersionedBucket(minio.endpoint(), "unasked")) {
                bucket.keepTwiceRemovedOnce();
                bucket.deny("GET /unasked\\?versioning");
                assertThat(bucket.store().remove("one")).isEqualTo(Removed.WHOLE);
                assertThat(bucket.versions()).containsExactly("one-more");
            }
        }

        @Test
        void doesNotSayThatAllIsGoneWhereItMayNotListVersionsEither() throws Exception {
            try (var bucket = new VersionedBucket(minio.endpoint(), "unlisted")) {
                bucket.keepTwiceRemovedOnce();
                bucket.deny("GET /unlisted\\?\\S*version");
                assertThat(bucket.store().remove("one-more")).isEqualTo(Removed.NEWEST);
                assertThat(bucket.store().list("").toList()).isEmpty();
            }
        }

        @Test
        void keepsWhatItKnowsToHaveVersionsThatItMayNotList() throws Exception {
            try (var bucket = new VersionedBucket(minio.endpoint(), "known")) {
                bucket.keepTwiceRemovedOnce();
                bucket.deny("GET /known\\?\\S*versions");
                assertThatExceptionOfType(StillKept.class)
                        .isThrownBy(() -> bucket.store().remove("one-more"));
            }
        }
    }

    abstract static class Promises {

        private static final int MEGABYTE = 1024 * 1024;

        private final String key = "tests/" + UUID.randomUUID();
        private FaultyLink link;
        private MinioObjectStore store;

        abstract Endpoint endpoint();

        @BeforeEach
        void connect() throws IOException {
            var endpoint = endpoint();
            link = new FaultyLink(endpoint.url());
            store = new MinioObjectStore(
                    new Endpoint(link.url(), endpoint.accessKey(), endpoint.secretKey()),
                    "us-east-1",
                    "palier",
                    PATIENCE);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(store::isReady);
        }

        @AfterEach
        void disconnect() throws IOException {
            store.destroy();
            link.close();
        }

        @Test
        void givesBackWhatItKeeps() {
            var bytes = bytes(MEGABYTE);
            var kept = keep(bytes);
            assertThat(kept.key()).isEqualTo(key);
            assertThat(kept.size()).isEqualTo(MEGABYTE);
            assertThat(kept.since()).isAfter(Instant.now().minusSeconds(60));
            assertThat(store.open(key)).hasBinaryContent(bytes);
        }

        @Test
        void keepsAnEmptyFile() {
            assertThat(keep(new byte[0]).size()).isZero();
            assertThat(store.open(key)).isEmpty();
        }

        @Test
        void keepsInPartsWhatIsLong() {
            var bytes = bytes(12 * MEGABYTE + 17);
            assertThat(keep(bytes).size()).isEqualTo(bytes.length);
            assertThat(store.open(key)).hasBinaryContent(bytes);
        }

        @Test
        void neverReplacesWhatItKeeps() {
            var bytes = bytes(1000);
            keep(bytes);
            assertThatExceptionOfType(KeyTaken.class).isThrownBy(() -> keep(bytes));
            assertThatExceptionOfType(KeyTaken.class).isThrownBy(() -> keep(bytes(2000)));
            assertThat(store.open(key)).hasBinaryContent(bytes);
        }

        @Test
        void neverReplacesInPartsEither() {
            keep(bytes(1000));
            assertThatExceptionOfType(KeyTaken.class).isThrownBy(() -> keep(bytes(6 * MEGABYTE)));
            assertThat(store.open(key)).hasBinaryContent(bytes(1000));
        }

        @Test
        void listsAndRemoves() {
            keep(bytes(10));
            assertThat(store.list("tests/")).extracting(ObjectStore.Kept::key).contains(key);
            store.remove(key);
            store.remove(key);
            assertThat(store.list("tests/")).extracting(ObjectStore.Kept::key).doesNotContain(key);
            assertThatExceptionOfType(NothingKept.class).isThrownBy(() -> store.open(key));
        }

        @Test
        void tellsAnObjectThatMayNotBeRemovedFromAStoreThatIsAway() {
            keep(bytes(10));
            link.deny("DELETE /palier/" + key);
            assertThatExceptionOfType(StillKept.class).isThrownBy(() -> store.remove(key));
            link.denyNothing();
            store.remove(key);
            assertThatExceptionOfType(NothingKept.class).isThrownBy(() -> store.open(key));
        }

        @Test
        void tellsACutWhileSendingAndKeepsNothing() {
            link.suffer(FaultyLink.Fault.CUT_REQUEST);
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> keep(bytes(MEGABYTE)));
            assertThat(link.hasSuffered()).isTrue();
            assertThatExceptionOfType(NothingKept.class).isThrownBy(() -> store.open(key));
            assertThat(keep(bytes(MEGABYTE)).size()).isEqualTo(MEGABYTE);
        }

        @Test
        void tellsACutInTheMiddleOfManyParts() {
            link.suffer(FaultyLink.Fault.CUT_REQUEST);
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> keep(bytes(7 * MEGABYTE)));
            assertThatExceptionOfType(NothingKept.class).isThrownBy(() -> store.open(key));
        }

        @Test
        void tellsACutWhileReading() throws IOException {
            keep(bytes(MEGABYTE));
            link.suffer(FaultyLink.Fault.CUT_ANSWER);
            try (var stream = store.open(key)) {
                assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(stream::readAllBytes);
            }
        }

        @Test
        void findsWhatArrivedWhenTheAnswerWasLost() {
            var bytes = bytes(MEGABYTE);
            link.suffer(FaultyLink.Fault.LOSE_ANSWER);
            assertThat(keep(bytes).size()).isEqualTo(MEGABYTE);
            assertThat(link.hasSuffered()).isTrue();
            assertThat(store.open(key)).hasBinaryContent(bytes);
        }

        @Test
        void letsAFlippedByteShowInTheHash() throws IOException {
            var bytes = bytes(MEGABYTE);
            keep(bytes);
            link.suffer(FaultyLink.Fault.FLIP_BYTE);
            try (var read = new MeasuredStream(store.open(key));
                    var sent = new MeasuredStream(new ByteArrayInputStream(bytes))) {
                assertThat(read.matches(sent)).isFalse();
                assertThat(read.length()).isEqualTo(sent.length());
            }
            assertThat(link.hasSuffered()).isTrue();
        }

        @Test
        void saysWhenItCannotBeReachedAndRecovers() {
            link.suffer(FaultyLink.Fault.DOWN);
            assertThat(store.isReady()).isFalse();
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> keep(bytes(10)));
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.open(key));
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.remove(key));
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> store.list("").toList());
            link.suffer(FaultyLink.Fault.NONE);
            assertThat(store.isReady()).isTrue();
            keep(bytes(10));
        }

        @Test
        void refusesWrongKeys() {
            var stranger = new MinioObjectStore(
                    new Endpoint(endpoint().url(), "stranger", "not-the-secret-key"), "us-east-1", "palier", PATIENCE);
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> stranger.open(key));
            stranger.destroy();
        }

        private ObjectStore.Kept keep(byte[] bytes) {
            return store.keep(key, new ByteArrayInputStream(bytes));
        }

        private static byte[] bytes(int length) {
            var bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            return bytes;
        }
    }
}
