package org.palier.bench;

import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.tika.Tika;
import org.awaitility.Awaitility;
import org.palier.demo.SampleDocuments;
import org.palier.files.SomeS3;
import org.palier.journey.Api;
import org.palier.journey.PalierProcess;

/** A running Palier against its bare parts: an upload against the MinIO client, an intake against Tika and Lucene. */
public final class EvidenceBench {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int UPLOADS = 20;
    private static final int DOCUMENTS = 40;
    private static final String BUCKET = "bare";

    private final Api staff;
    private final MinioClient minio;
    private final Path folder;

    private EvidenceBench(Api staff, MinioClient minio, Path folder) {
        this.staff = staff;
        this.minio = minio;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("palier-bench");
        try (SomeS3 store = SomeS3.start(folder.resolve("objects"));
                PalierProcess palier = PalierProcess.atFullSpeed(
                        folder.resolve("palier"),
                        "--spring.profiles.active=demo",
                        "--palier.files.endpoint=" + store.url(),
                        "--palier.files.access-key=" + store.accessKey(),
                        "--palier.files.secret-key=" + store.secretKey());
                MinioClient minio = MinioClient.builder()
                        .endpoint(store.url())
                        .credentials(store.accessKey(), store.secretKey())
                        .build()) {
            minio.makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
            Api staff = Api.as(palier.port(), "staff@s01.demo", "palier-demo-2026");
            EvidenceBench bench = new EvidenceBench(staff, minio, folder);
            bench.uploads(100 * 1024);
            bench.uploads(MEGABYTE);
            bench.uploads(10 * MEGABYTE);
            bench.intake();
        }
    }

    private void uploads(int size) throws Exception {
        Pairs.print(
                UPLOADS + " uploads of " + size / 1024 + " kB, against the MinIO client",
                () -> {
                    for (int upload = 0; upload < UPLOADS; upload++) {
                        deposit("photo.jpg", heavy(size));
                    }
                    return UPLOADS;
                },
                () -> {
                    for (int upload = 0; upload < UPLOADS; upload++) {
                        put(heavy(size));
                    }
                    return UPLOADS;
                });
    }

    private void intake() throws Exception {
        Pairs.print(
                DOCUMENTS + " documents from upload to findable, against Tika and Lucene",
                () -> {
                    List<String> deposited = Stream.generate(EvidenceBench::readable)
                            .limit(DOCUMENTS)
                            .map(bytes -> deposit("livret.pdf", bytes))
                            .toList();
                    deposited.forEach(this::awaitReady);
                    return deposited;
                },
                () -> {
                    Tika tika = new Tika();
                    try (FSDirectory directory = FSDirectory.open(Files.createTempDirectory(folder, "index"));
                            IndexWriter index =
                                    new IndexWriter(directory, new IndexWriterConfig(new FrenchAnalyzer()))) {
                        for (int document = 0; document < DOCUMENTS; document++) {
                            byte[] bytes = readable();
                            put(bytes);
                            Document found = new Document();
                            String text = tika.parseToString(new ByteArrayInputStream(bytes));
                            found.add(new TextField("text", text, Store.NO));
                            index.addDocument(found);
                            index.commit();
                        }
                    }
                    return DOCUMENTS;
                });
    }

    private String deposit(String name, byte[] bytes) {
        return staff.upload("/api/documents", name, bytes, Map.of())
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private void put(byte[] bytes) throws Exception {
        minio.putObject(PutObjectArgs.builder().bucket(BUCKET).object("" + UUID.randomUUID()).stream(
                        new ByteArrayInputStream(bytes), (long) bytes.length, null)
                .build());
    }

    private void awaitReady(String document) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> staff.get("/api/documents/" + document)
                        .json()
                        .path("state")
                        .asString()
                        .equals("READY"));
    }

    /** A photo unlike any other, of this size. */
    private static byte[] heavy(int size) {
        byte[] photo = SampleDocuments.jpeg(40, 30);
        byte[] heavy = Arrays.copyOf(photo, size);
        byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(mark, 0, heavy, size - mark.length, mark.length);
        return heavy;
    }

    /** Four pages of text unlike any other. */
    private static byte[] readable() {
        List<String> paragraphs = IntStream.range(0, 60)
                .mapToObj(paragraph -> "Chaque personne recrutée reçoit ce livret à son arrivée et le lit avec son"
                        + " encadrante technique, qui y revient au premier mois. Paragraphe " + paragraph)
                .toList();
        return SampleDocuments.pdf("Livret d’accueil " + UUID.randomUUID(), paragraphs);
    }
}
