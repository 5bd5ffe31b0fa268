package org.palier.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.minio.CreateMultipartUploadArgs;
import io.minio.UploadPartArgs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What uploads in parts leave that a kill cut short, on the embedded endpoint and on a real MinIO server when one is given. */
class OpenUploadsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String BUCKET = "palier";

    @Nested
    class OnTheEmbeddedEndpoint extends Promises {

        @TempDir
        private static Path folder;

        private static EmbeddedEndpoint embedded;

        @BeforeAll
        static void start() throws Exception {
            embedded = new EmbeddedEndpoint(folder);
        }

        @AfterAll
        static void stop() throws Exception {
            embedded.destroy();
        }

        @Override
        Endpoint endpoint() {
            return embedded.endpoint();
        }

        @Override
        OpenUploads uploads(MinioObjectStore store) {
            return embedded.openUploads(BUCKET);
        }

        @Override
        Path folder() {
            return folder;
        }

        /** As a kill in the middle of a part leaves it, which the endpoint would neither list nor remove. */
        @Test
        void removesHalfAPartToo() throws IOException {
            var id = begin(key);
            part(key, id);
            var half = folder.resolve(BUCKET).resolve(".mpus-" + id + "-" + key + "-2-" + UUID.randomUUID());
            Files.write(half, bytes(1000));
            giveUp(quiet(Instant.now().plusSeconds(60)));
            assertThat(half).doesNotExist();
            assertThat(folder.resolve(BUCKET)).isDirectoryNotContaining("glob:**.mpus-" + id + "*");
        }

        @Test
        void leavesWhatLooksLikeOneAndIsNot() throws IOException {
            var other = Files.writeString(folder.resolve(BUCKET).resolve(".mpus-of-somebody-else"), "kept");
            giveUp(quiet(Instant.now().plusSeconds(60)));
            assertThat(other).hasContent("kept");
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

        @Override
        OpenUploads uploads(MinioObjectStore store) {
            return store.openUploads();
        }

        @Override
        Path folder() {
            return minio.folder();
        }
    }

    abstract static class Promises {

        private static final int PART = 5 * 1024 * 1024;

        final String key = "tests/" + UUID.randomUUID();
        private PartsClient client;
        private MinioObjectStore store;
        private OpenUploads uploads;

        abstract Endpoint endpoint();

        abstract OpenUploads uploads(MinioObjectStore store);

        /** Where the store keeps its bytes. */
        abstract Path folder();

        @BeforeEach
        void connect() {
            store = new MinioObjectStore(endpoint(), "us-east-1", BUCKET, PATIENCE);
            uploads = uploads(store);
            await().atMost(Duration.ofSeconds(30)).until(store::isReady);
            client = new Connections(endpoint(), "us-east-1", PATIENCE).parts;
        }

        @AfterEach
        void clear() throws Exception {
            giveUp(quiet(Instant.now().plusSeconds(60)));
            store.destroy();
            client.close();
        }

        @Test
        void givesUpWhatIsOldAndItsBytes() throws IOException {
            var before = bytesOnDisk();
            part(key, begin(key));
            assertThat(bytesOnDisk()).isGreaterThanOrEqualTo(before + PART);
            assertThat(quiet(Instant.now().minus(Duration.ofDays(1)))).isEmpty();
            var old = quiet(Instant.now().plusSeconds(60));
            assertThat(old).extracting(OpenUploads.OpenUpload::key).containsExactly(key);
            giveUp(old);
            giveUp(old);
            assertThat(quiet(Instant.now().plusSeconds(60))).isEmpty();
            assertThat(bytesOnDisk()).isLessThan(before + PART);
        }

        @Test
        void givesUpWhatHasNoPartYet() throws IOException {
            begin(key);
            giveUp(quiet(Instant.now().plusSeconds(60)));
            assertThat(quiet(Instant.now().plusSeconds(60))).isEmpty();
        }

        @Test
        void leavesTheYoungAndThoseOfOtherKeys() throws IOException {
            part(key, begin(key));
            var meanwhile = later();
            var young = "tests/" + UUID.randomUUID();
            part(young, begin(young));
            begin("others/" + UUID.randomUUID());
            assertThat(quiet(meanwhile)).extracting(OpenUploads.OpenUpload::key).containsExactly(key);
            assertThat(quiet(Instant.now().plusSeconds(60)))
                    .extracting(OpenUploads.OpenUpload::key)
                    .containsExactlyInAnyOrder(key, young);
        }

        @Test
        void leavesAnOldOneThatStillSends() throws IOException {
            var id = begin(key);
            var meanwhile = later();
            part(key, id);
            assertThat(quiet(meanwhile)).isEmpty();
        }

        @Test
        void pagesThroughThemAll() throws IOException {
            for (var one = 0; one < 105; one++) {
                begin(key + "-" + one);
            }
            assertThat(quiet(Instant.now().plusSeconds(60))).hasSize(105);
        }

        @Test
        void doesNotDisturbOneThatLives() throws Exception {
            var bytes = bytes(2 * PART + 17);
            var goOn = new CountDownLatch(1);
            var before = bytesOnDisk();
            var upload = CompletableFuture.supplyAsync(() -> store.keep(key, halting(bytes, goOn)));
            await().atMost(Duration.ofSeconds(20)).until(() -> bytesOnDisk() >= before + PART);
            giveUp(quiet(Instant.now().minus(Duration.ofDays(1))));
            goOn.countDown();
            assertThat(upload.get(20, TimeUnit.SECONDS).size()).isEqualTo(bytes.length);
            assertThat(store.open(key)).hasBinaryContent(bytes);
            assertThat(quiet(Instant.now().plusSeconds(60))).isEmpty();
        }

        List<OpenUploads.OpenUpload> quiet(Instant before) {
            return uploads.quietSince("tests/", before);
        }

        void giveUp(List<OpenUploads.OpenUpload> some) {
            some.forEach(uploads::giveUp);
        }

        String begin(String key) {
            return client.createMultipartUpload(CreateMultipartUploadArgs.builder()
                            .bucket(BUCKET)
                            .object(key)
                            .build())
                    .join()
                    .result()
                    .uploadId();
        }

        void part(String key, String id) {
            client.uploadPart(UploadPartArgs.builder()
                            .bucket(BUCKET)
                            .object(key)
                            .uploadId(id)
                            .partNumber(1)
                            .data(bytes(PART), PART)
                            .build())
                    .join();
        }

        static byte[] bytes(int length) {
            var bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            return bytes;
        }

        /** A moment that lies after what has happened and before what happens, for a clock that counts in whole seconds too. */
        private static Instant later() {
            var now = Instant.now();
            await().until(() -> Instant.now().isAfter(now.plusMillis(1100)));
            return Instant.now();
        }

        private static InputStream halting(byte[] bytes, CountDownLatch goOn) {
            var half = bytes.length / 2 + PART / 2;
            return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, half), new InputStream() {
                private final InputStream rest = new ByteArrayInputStream(bytes, half, bytes.length - half);

                @Override
                public int read() throws IOException {
                    halt();
                    return rest.read();
                }

                @Override
                public int read(byte[] into, int from, int most) throws IOException {
                    halt();
                    return rest.read(into, from, most);
                }

                private void halt() throws IOException {
                    try {
                        goOn.await();
                    } catch (InterruptedException stopped) {
                        throw new IOException(stopped);
                    }
                }
            });
        }

        /** Without what MinIO has thrown away and empties later. */
        private long bytesOnDisk() throws IOException {
            try (var files = Files.walk(folder())) {
                return files.filter(Files::isRegularFile)
                        .filter(file -> !file.startsWith(folder().resolve(".minio.sys/tmp")))
                        .mapToLong(file -> file.toFile().length())
                        .sum();
            }
        }
    }
}
