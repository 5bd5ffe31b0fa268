package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.files.FaultyLink;
import org.palier.files.KilledUpload;
import org.palier.files.ObjectStore;
import org.palier.files.OpenUploads;
import org.palier.files.OwnKeys;
import org.palier.files.StillKept;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What becomes of uploads in parts that a kill cut short. */
@EvidenceTest
class CutUploadsTests {

    private static final Duration A_DAY = Duration.ofDays(1).plusMinutes(1);

    @Autowired
    private OpenUploads uploads;

    @Autowired
    private List<OwnKeys> keys;

    @Autowired
    private ObjectStore store;

    @Autowired
    private Brake brake;

    @Autowired
    private Installation installation;

    @Autowired
    private EvidenceSettings settings;

    @Autowired
    private Clock clock;

    @Autowired
    private FaultyLink link;

    @Autowired
    private Environment environment;

    @BeforeEach
    void makeTheBucket() {
        assertThat(store.isReady()).isTrue();
        assertThat(brake.isOurs(() -> true)).as("marked").isTrue();
    }

    @AfterEach
    void clear() {
        link.suffer(FaultyLink.Fault.NONE);
        uploads.quietSince("", clock.instant().plus(A_DAY)).forEach(uploads::giveUp);
    }

    @Test
    void givesThemUpAfterADayWhatRoomSoeverTheyAreOf() {
        var document = left(Deposits.PREFIX);
        var picture = left(PageRepository.PREFIX);
        var archive = left("imports/");
        cutUploads(Duration.ZERO).giveUp();
        assertThat(open()).contains(document, picture, archive);
        cutUploads(A_DAY).giveUp();
        assertThat(open()).isEmpty();
    }

    @Test
    void leavesThoseUnderKeysThatAreNotOurs() {
        var other = left("somebody-else/");
        cutUploads(A_DAY).giveUp();
        assertThat(open()).containsExactly(other);
    }

    @Test
    void leavesThemInABucketThatBearsAnothersMark() {
        var own = left(Deposits.PREFIX);
        var later = BucketMarks.MARKS + (installation.own().generation() + 1);
        store.keep(later, new ByteArrayInputStream("another".getBytes(StandardCharsets.UTF_8)));
        cutUploads(A_DAY).giveUp();
        assertThat(open()).containsExactly(own);
        store.remove(later);
        cutUploads(A_DAY).giveUp();
        assertThat(open()).isEmpty();
    }

    @Test
    void leavesThemInABucketThatBearsNoMark() {
        var own = left(Deposits.PREFIX);
        store.list(BucketMarks.PREFIX).map(ObjectStore.Kept::key).toList().forEach(store::remove);
        cutUploads(A_DAY).giveUp();
        assertThat(open()).containsExactly(own);
        assertThat(brake.isOurs(() -> true)).isTrue();
        cutUploads(A_DAY).giveUp();
        assertThat(open()).isEmpty();
    }

    @Test
    void givesUpSoManyInARound() {
        KilledUpload.leave(
                environment,
                IntStream.range(0, 53)
                        .mapToObj(each -> Deposits.PREFIX + UUID.randomUUID())
                        .toArray(String[]::new));
        cutUploads(A_DAY).giveUp();
        assertThat(open()).hasSize(3);
        cutUploads(A_DAY).giveUp();
        assertThat(open()).isEmpty();
    }

    @Test
    void givesUpThoseBehindOneThatTheStoreDoesNotLetGo() {
        var locked = left(Deposits.PREFIX);
        var others = List.of(left(Deposits.PREFIX), left(PageRepository.PREFIX));
        var refusing = new OpenUploads() {
            @Override
            public List<OpenUpload> quietSince(String prefix, Instant before) {
                return uploads.quietSince(prefix, before);
            }

            @Override
            public void giveUp(OpenUpload upload) {
                if (upload.key().equals(locked)) {
                    throw new StillKept(locked, new IOException("AccessDenied"));
                }
                uploads.giveUp(upload);
            }
        };
        assertThat(open()).containsAll(others);
        new CutUploads(refusing, keys, brake, settings, Clock.offset(clock, A_DAY)).giveUp();
        assertThat(open()).containsExactly(locked);
        cutUploads(A_DAY).giveUp();
        assertThat(open()).isEmpty();
    }

    @Test
    void triesAgainLaterWhenTheStoreIsAway() {
        left(Deposits.PREFIX);
        link.suffer(FaultyLink.Fault.DOWN);
        cutUploads(A_DAY).giveUp();
        link.suffer(FaultyLink.Fault.NONE);
        assertThat(open()).hasSize(1);
        cutUploads(A_DAY).giveUp();
        assertThat(open()).isEmpty();
    }

    private String left(String prefix) {
        var key = prefix + UUID.randomUUID();
        KilledUpload.leave(environment, key);
        return key;
    }

    private CutUploads cutUploads(Duration later) {
        return new CutUploads(uploads, keys, brake, settings, Clock.offset(clock, later));
    }

    private List<String> open() {
        return uploads.quietSince("", clock.instant().plus(A_DAY)).stream()
                .map(OpenUploads.OpenUpload::key)
                .toList();
    }
}
