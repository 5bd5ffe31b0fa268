package org.palier.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palier.evidence.Texts.ReadText;
import org.palier.membership.StructureId;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.util.FileSystemUtils;

/** An index whose folder is taken away or damaged while it is open: it says so, and is whole again by itself. */
class IndexWatchTests {

    private static final int BEFORE = 7;
    private static final Query QUERY =
            new Query(new Scope(StructureId.of("s01"), Set.of()), Reading.of("texte", Synonyms.of(Stream.of())));

    @TempDir
    Path place;

    private final SomeTexts texts = new SomeTexts();

    @SuppressWarnings("NullAway.Init")
    private IndexFolder folder;

    @SuppressWarnings("NullAway.Init")
    private OpenIndex opened;

    @SuppressWarnings("NullAway.Init")
    private LuceneIndex index;

    @SuppressWarnings("NullAway.Init")
    private IndexWatch watch;

    @BeforeEach
    void start() throws Exception {
        folder = new IndexFolder(place.resolve("index"));
        for (int number = 0; number < BEFORE; number++) {
            texts.keep(text());
        }
        restart();
        watch.run(new DefaultApplicationArguments());
        assertThat(watch.missing()).isNull();
        assertThat(total()).isEqualTo(BEFORE);
    }

    private void restart() {
        opened = new OpenIndex(folder);
        opened.openIfComplete();
        index = new LuceneIndex(opened, ZoneOffset.UTC);
        watch = new IndexWatch(folder, opened, index, new Reindex(folder, opened, index, texts));
    }

    @AfterEach
    void end() throws InterruptedException {
        texts.before = next -> {};
        watch.destroy();
        index.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WORN")
    void saysAtOnceThatSomethingIsMissingAndFindsItAgain(Damage damage) throws IOException {
        damage.doTo(folder);
        assertThat(watch.missing()).isNotNull();
        awaitWhole();
        assertThat(total()).isEqualTo(BEFORE);
        deposit();
        assertThat(total()).isEqualTo(BEFORE + 1);
        assertThat(watch.missing()).isNull();
    }

    @Test
    void isWholeAgainWithoutBeingAsked() throws Exception {
        CountDownLatch anew = new CountDownLatch(1);
        texts.before = next -> anew.countDown();
        Damage.CUT.doTo(folder);
        awaitLatch(anew);
        awaitWhole();
        assertThat(total()).isEqualTo(BEFORE);
    }

    @Test
    void findsAWornDiskOutAtTheNextStart() throws Exception {
        end();
        Damage.WORN.doTo(folder);
        restart();
        watch.look();
        assertThat(watch.missing()).isNotNull();
        awaitWhole();
        assertThat(total()).isEqualTo(BEFORE);
    }

    @Test
    void losesNothingThatComesInWhileItIsTakenAwayAgainAndAgain() throws Exception {
        CompletableFuture<Void> deposits = CompletableFuture.runAsync(() -> {
            for (int number = 0; number < 40; number++) {
                try {
                    deposit();
                } catch (RuntimeException | InternalError triedAgainByTheIntake) {
                    watch.missing();
                }
            }
        });
        for (int time = 0; time < 3; time++) {
            Damage damage = time % 2 == 0 ? Damage.REMOVED : Damage.EMPTIED;
            // again, because Lucene removes some of the files at the same time
            await().ignoreExceptions().untilAsserted(() -> damage.doTo(folder));
            requireNonNull(watch.missing());
            awaitWhole();
        }
        deposits.get(60, TimeUnit.SECONDS);
        awaitWhole();
        assertThat(total()).isEqualTo(texts.kept.size());
    }

    @Test
    void bringsNothingBackThatIsErasedMeanwhile() throws Exception {
        ReadText erased = texts.kept.firstEntry().getValue();
        CompletableFuture<CompletableFuture<Void>> erasure = new CompletableFuture<>();
        texts.before = next -> {
            if (next.contains(erased)) {
                texts.kept.remove(erased.key());
                CompletableFuture<Void> begun = CompletableFuture.runAsync(
                        () -> index.remove(erased.version().document()));
                waitABitFor(begun);
                erasure.complete(begun);
            }
        };
        Damage.REMOVED.doTo(folder);
        awaitWhole();
        erasure.get(10, TimeUnit.SECONDS).get(10, TimeUnit.SECONDS);
        assertThat(total()).isEqualTo(BEFORE - 1);
    }

    @Test
    void tellsHowFarItIsAndBeginsAgainWhereItWasCutShort() throws Exception {
        AtomicInteger pages = new AtomicInteger();
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch cut = new CountDownLatch(1);
        texts.before = next -> {
            if (pages.incrementAndGet() == 3) {
                halfway.countDown();
                awaitLatch(cut);
                throw new IllegalStateException("the database is away");
            }
        };
        Damage.REMOVED.doTo(folder);
        assertThat(watch.missing()).isEqualTo(Filing.begun());
        awaitLatch(halfway);
        assertThat(watch.missing()).isEqualTo(new Filing(6, BEFORE));
        assertThat(total()).isEqualTo(6);
        assertThat(folder.isComplete()).isFalse();
        cut.countDown();
        await().atMost(Duration.ofSeconds(1)).until(() -> watch.missing() != null && pages.get() == 3);
        watch.destroy();
        index.close();
        assertThat(folder.isComplete()).isFalse();
        restart();
        watch.run(new DefaultApplicationArguments());
        assertThat(watch.missing()).isNull();
        assertThat(total()).isEqualTo(BEFORE);
    }

    @Test
    void startsWithoutItAndTriesAgainByItself() throws Exception {
        end();
        Damage.REMOVED.doTo(folder);
        AtomicInteger tries = new AtomicInteger();
        texts.before = next -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
        };
        restart();
        watch.run(new DefaultApplicationArguments());
        assertThat(watch.missing()).isNotNull();
        deposit();
        awaitWhole();
        assertThat(total()).isEqualTo(BEFORE + 1);
    }

    @Test
    void takesTheMarkAwayAsSoonAsSomebodyWritesIntoNothing() throws IOException {
        FileSystemUtils.deleteRecursively(folder.words());
        assertThatThrownBy(this::deposit).isNotNull();
        assertThat(folder.isComplete()).isFalse();
        deposit();
        awaitWhole();
        assertThat(total()).isEqualTo(BEFORE + 2);
    }

    /** Longer than it takes where nothing holds it up. */
    private static void waitABitFor(CompletableFuture<Void> work) {
        try {
            work.get(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException heldUp) {
            assertThat(work).isNotDone();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void deposit() {
        ReadText text = text();
        texts.keep(text);
        index.put(text.version(), text.text());
    }

    private static ReadText text() {
        return new ReadText(LuceneIndexTests.aVersion("Titre", "f.txt"), "un texte");
    }

    private void awaitWhole() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> watch.missing() == null);
    }

    private long total() {
        return index.find(QUERY, 0).total();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
