package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.evidence.SomeDocuments.aPdf;
import static org.palier.evidence.SomeDocuments.somebody;
import static org.palier.evidence.SomeDocuments.structure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palier.files.FaultyLink;
import org.palier.files.ObjectStore;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What interrupted uploads leave, and how it goes away. */
@EvidenceTest
class ReconcilerTests {

    private static final Duration PAST_ITS_GRACE = Duration.ofMinutes(-1);

    @Autowired
    private EvidenceSettings settings;

    @Autowired
    private ObjectStore store;

    @Autowired
    private VersionRepository versions;

    @Autowired
    private PendingUploadRepository pending;

    @Autowired
    private PageRepository pages;

    @Autowired
    private Brake brake;

    @Autowired
    private Installation installation;

    @Autowired
    private Custody custody;

    @Autowired
    private PagePictures pictures;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Clock clock;

    @Autowired
    private Documents documents;

    @Autowired
    private SomeDocuments some;

    @Autowired
    private FaultyLink link;

    @Autowired
    private JdbcClient jdbc;

    private final Actor staff = somebody(Role.STAFF);

    @AfterEach
    void mendTheLink() {
        link.suffer(FaultyLink.Fault.NONE);
        link.denyNothing();
    }

    @Test
    void removesWhatNoDocumentKnowsAndLeavesTheDocuments() throws IOException {
        var bytes = aPdf();
        var document = some.receive(staff, "livret.pdf", bytes).version().document();
        var pendingUpload = interrupted();
        var orphan = stored();
        reconciler(PAST_ITS_GRACE).reconcile();
        assertThat(keys()).contains(pendingUpload, orphan);
        later(Brake.LONG.plusMinutes(1)).reconcile();
        assertThat(keys()).doesNotContain(pendingUpload, orphan);
        assertThat(pendingRows()).isZero();
        try (var content = documents.content(staff, document, 1)) {
            assertThat(content.file()).hasBinaryContent(bytes);
        }
    }

    @Test
    void removesPicturesThatNoPageKnowsAndLeavesThePages() throws IOException {
        var document = some.inspected(staff, "livret.pdf", aPdf()).document();
        var orphan = PageRepository.PREFIX + UUID.randomUUID();
        store.keep(orphan, new ByteArrayInputStream(new byte[] {1}));
        reconciler(PAST_ITS_GRACE).reconcile();
        later(Brake.LONG.plusMinutes(1)).reconcile();
        assertThat(store.list(PageRepository.PREFIX).map(ObjectStore.Kept::key)).doesNotContain(orphan);
        assertThat(pictures.picture(staff, document, 1, 1)).isNotEmpty();
    }

    @Test
    void leavesAnUploadThatMayStillBeOnItsWay() {
        var upload = interrupted();
        reconciler(settings.grace()).reconcile();
        assertThat(keys()).contains(upload);
        assertThat(pendingRows()).isOne();
    }

    @Test
    void triesAgainLaterWhenTheStoreIsAway() {
        var upload = interrupted();
        link.suffer(FaultyLink.Fault.DOWN);
        reconciler(PAST_ITS_GRACE).reconcile();
        link.suffer(FaultyLink.Fault.NONE);
        reconciler(PAST_ITS_GRACE).reconcile();
        assertThat(pendingRows()).isZero();
        later(Brake.LONG.plusMinutes(1)).reconcile();
        assertThat(keys()).doesNotContain(upload);
    }

    /** A copy of the database that was made while the upload was on its way says so for ever. */
    @Test
    void leavesToADocumentTheObjectOfAnUploadThatARowTakesForPending() throws IOException {
        var document = some.receive(staff, "livret.pdf", aPdf()).version().document();
        var key = jdbc.sql("select object_key from document_version where document = ?")
                .param(document.value())
                .query(String.class)
                .single();
        ledger.begin(key, structure(staff), clock.instant());
        reconciler(PAST_ITS_GRACE).reconcile();
        later(Brake.LONG.plusMinutes(1)).reconcile();
        try (var content = documents.content(staff, document, 1)) {
            assertThat(content.file()).isNotEmptyFile();
        }
    }

    @Test
    void removesNothingForADatabaseThatHasForgottenWhatTheBucketHolds() {
        var forgotten = IntStream.range(0, 120).mapToObj(each -> stored()).toList();
        reconciler(PAST_ITS_GRACE).reconcile();
        later(Brake.LONG.plusMinutes(1)).reconcile();
        assertThat(keys()).containsAll(forgotten);
        forgotten.forEach(store::remove);
        later(Brake.LONG.plusMinutes(2)).reconcile();
    }

    @Test
    void removesNothingFromABucketThatBearsAnothersMark() {
        var orphan = stored();
        reconciler(PAST_ITS_GRACE).reconcile();
        var anothers = BucketMarks.MARKS + (installation.own().generation() + 1);
        store.keep(anothers, new ByteArrayInputStream("another".getBytes(StandardCharsets.UTF_8)));
        later(Brake.LONG.plusMinutes(1)).reconcile();
        assertThat(keys()).contains(orphan);
        store.remove(anothers);
        later(Brake.LONG.plusMinutes(1)).reconcile();
        assertThat(keys()).doesNotContain(orphan);
    }

    /** What the table holds is of that time too, so that nothing but the mark tells. */
    @Test
    void removesNothingForAnOlderStateOfTheDatabase() {
        var orphan = stored();
        reconciler(PAST_ITS_GRACE).reconcile();
        var older = installation.own();
        reconciler(PAST_ITS_GRACE).reconcile();
        jdbc.sql("update bucket_mark set generation = ?, stamp = ?")
                .params(older.generation(), older.stamp())
                .update();
        later(Brake.LONG.plusMinutes(1)).reconcile();
        assertThat(keys()).contains(orphan);
        assertThat(custody.state().hold()).isEqualTo(Custody.Hold.OLDER);
        custody.claim(somebody(Role.OPERATOR));
        later(Brake.LONG.plusMinutes(1)).reconcile();
        assertThat(keys()).as("the waiting begins anew").contains(orphan);
        later(Brake.LONG.multipliedBy(2).plusMinutes(2)).reconcile();
        assertThat(keys()).doesNotContain(orphan);
    }

    @Test
    void removesTheOthersWhereTheStoreDoesNotLetOneGo() {
        var kept = stored();
        reconciler(PAST_ITS_GRACE).reconcile();
        var orphan = stored();
        reconciler(PAST_ITS_GRACE, Clock.offset(clock, Duration.ofMinutes(1))).reconcile();
        link.deny("DELETE /palier/" + kept);
        later(Brake.LONG.plusMinutes(2)).reconcile();
        assertThat(keys()).contains(kept).doesNotContain(orphan);
        link.denyNothing();
        later(Brake.LONG.plusHours(2)).reconcile();
        assertThat(keys()).doesNotContain(kept);
    }

    /** As a crash between the object and its document leaves it. */
    private String interrupted() {
        var key = stored();
        ledger.begin(key, structure(staff), clock.instant());
        return key;
    }

    private String stored() {
        var key = Deposits.PREFIX + UUID.randomUUID();
        store.keep(key, new ByteArrayInputStream(aPdf()));
        return key;
    }

    private Reconciler later(Duration by) {
        return reconciler(PAST_ITS_GRACE, Clock.offset(clock, by));
    }

    private Reconciler reconciler(Duration grace) {
        return reconciler(grace, clock);
    }

    private Reconciler reconciler(Duration grace, Clock now) {
        var patient = new Binder(new MapConfigurationPropertySource(Map.of("palier.evidence.grace", grace)))
                .bindOrCreate("palier.evidence", EvidenceSettings.class);
        return new Reconciler(store, versions, pending, pages, brake, patient, now);
    }

    private List<String> keys() {
        return store.list(Deposits.PREFIX).map(ObjectStore.Kept::key).toList();
    }

    private int pendingRows() {
        return jdbc.sql("select count(*) from pending_upload where structure = ?")
                .param(structure(staff).value())
                .query(Integer.class)
                .single();
    }
}
