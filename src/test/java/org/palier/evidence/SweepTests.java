package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.palier.evidence.SomeDocuments.aPdf;
import static org.palier.evidence.SomeDocuments.somebody;
import static org.palier.evidence.SomeDocuments.structure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.audit.Journal;
import org.palier.audit.JournalEntry;
import org.palier.files.FaultyLink;
import org.palier.files.ObjectStore;
import org.palier.files.StoreUnavailable;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rots in the store is found, said, and healed by the same bytes; a store that is away has lost nothing. */
@EvidenceTest
class SweepTests {

    private static final int EVERYTHING = 1_000_000;

    @Autowired
    private SweepLedger ledger;

    @Autowired
    private VersionRepository versions;

    @Autowired
    private PageRepository pages;

    @Autowired
    private Soundness soundness;

    @Autowired
    private Previews previews;

    @Autowired
    private Damages damages;

    @Autowired
    private Brake brake;

    @Autowired
    private Installation installation;

    @Autowired
    private Sweeps sweeps;

    @Autowired
    private Documents documents;

    @Autowired
    private PagePictures pictures;

    @Autowired
    private SomeDocuments some;

    @Autowired
    private ObjectStore store;

    @Autowired
    private FaultyLink link;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Actor staff = somebody(Role.STAFF);
    private final Actor operator = somebody(Role.OPERATOR);

    @BeforeEach
    void asksForAnother() {
        jdbc.sql("delete from document_doubt").update();
        jdbc.sql("update sweep set begun_at = null, finished_at = null, behind = null, holder = null,"
                        + " held_until = null")
                .update();
        sweeps.begin(operator);
    }

    @AfterEach
    void mendTheLink() {
        link.suffer(FaultyLink.Fault.NONE);
    }

    @Test
    void findsWhatIsDamagedAndWhatIsLostAndLetsTheSameBytesHealIt() {
        var flipped = aPdf();
        var rotten = some.receive(staff, "livret.pdf", flipped).version();
        var lost = some.receive(staff, "registre.pdf", aPdf()).version();
        var sound = some.receive(staff, "statuts.pdf", aPdf()).version();
        rot(rotten, flipped);
        store.remove(key(lost));
        sweep(EVERYTHING).run();
        assertThat(now(rotten).damaged()).isNotNull();
        assertThat(now(lost).damaged()).isNotNull();
        assertThat(now(sound).damaged()).isNull();
        assertThat(documents.damaged(structure(staff)))
                .extracting(VersionView::document)
                .containsExactlyInAnyOrder(rotten.document(), lost.document());
        assertThat(acts(rotten)).containsExactly("evidence.received", "evidence.damaged");
        var state = sweeps.state(operator);
        assertThat(state.running()).isFalse();
        assertThat(state.finishedAt()).isNotNull();
        assertThat(state.looked()).isGreaterThanOrEqualTo(3);
        assertThat(state.damaged()).isGreaterThanOrEqualTo(2);
        assertThat(state.damagedNow()).isGreaterThanOrEqualTo(2);
        var healed = some.receive(staff, "livret.pdf", flipped);
        assertThat(healed.healed()).isTrue();
        assertThat(healed.version().damaged()).isNull();
        assertThat(now(rotten).damaged()).isNull();
        assertThat(acts(rotten)).containsExactly("evidence.received", "evidence.damaged", "evidence.healed");
    }

    @Test
    void saysThatAVersionIsSoundAgainThatWasFoundLost() {
        var bytes = aPdf();
        var version = some.receive(staff, "livret.pdf", bytes).version();
        var key = key(version);
        store.remove(key);
        sweep(EVERYTHING).run();
        assertThat(now(version).damaged()).isNotNull();
        store.keep(key, new ByteArrayInputStream(bytes));
        sweeps.begin(operator);
        sweep(EVERYTHING).run();
        assertThat(now(version).damaged()).isNull();
        assertThat(acts(version)).containsExactly("evidence.received", "evidence.damaged", "evidence.undamaged");
    }

    @Test
    void drawsAnewWhatIsDamagedOfThePagesOfASoundOriginal() {
        var view = some.inspected(staff, "livret.pdf", aPdf());
        var id = new VersionId(view.document(), 1);
        var drawn = pages.of(id).get(0);
        store.remove(drawn.objectKey());
        store.keep(drawn.objectKey(), new ByteArrayInputStream(new byte[] {1}));
        assertRefused("evidence.refusal.picture-damaged", () -> pictures.picture(staff, view.document(), 1, 1));
        finished();
        sweep(EVERYTHING).run(); // because somebody met it
        assertThat(pictures.picture(staff, view.document(), 1, 1)).isNotEmpty();
        assertThat(pages.of(id)).hasSize(1);
        assertThat(now(view).damaged()).isNull();
        assertThat(pending()).containsExactly(drawn.objectKey());
    }

    @Test
    void looksSoonAtWhatSomebodyMetDamaged() {
        var bytes = aPdf();
        var version = some.receive(staff, "livret.pdf", bytes).version();
        rot(version, bytes);
        assertRefused("evidence.refusal.damaged", () -> documents.content(staff, version.document(), 1));
        finished();
        sweep(EVERYTHING).run();
        assertThat(now(version).damaged()).isNotNull();
        assertThat(doubts()).isZero();
    }

    @Test
    void callsNothingDamagedWhileTheStoreIsAwayAndGoesOnAfterwards() {
        var bytes = aPdf();
        var version = some.receive(staff, "livret.pdf", bytes).version();
        rot(version, bytes);
        link.suffer(FaultyLink.Fault.DOWN);
        var before = sweeps.state(operator).damagedNow();
        sweep(EVERYTHING).run();
        assertThat(sweeps.state(operator).damagedNow()).isEqualTo(before);
        assertThat(sweeps.state(operator).hindrance()).isEqualTo(Sweeps.Hindrance.STORE_AWAY);
        link.suffer(FaultyLink.Fault.NONE);
        sweep(EVERYTHING).run();
        assertThat(now(version).damaged()).isNotNull();
        assertThat(sweeps.state(operator).hindrance()).isNull();
    }

    @Test
    void passesWhatTheStoreDoesNotHandOutAndCallsItDamagedOnlyAfterADay() {
        var version = some.receive(staff, "livret.pdf", aPdf()).version();
        var stubborn = new WatchedStore(store, keeping(key(version)));
        sweep(EVERYTHING, stubborn, clock).run();
        assertThat(sweeps.state(operator).running()).isFalse();
        assertThat(sweeps.state(operator).unread()).isOne();
        assertThat(now(version).damaged()).isNull();
        sweep(EVERYTHING, stubborn, Clock.offset(clock, Duration.ofHours(2))).run();
        assertThat(now(version).damaged()).isNull();
        assertThat(doubts()).isOne();
        sweep(EVERYTHING, stubborn, Clock.offset(clock, Duration.ofHours(25))).run();
        assertThat(now(version).damaged()).isNotNull();
        assertThat(doubts()).isZero();
    }

    @Test
    void goesOnBehindTheLastVersionThatWasLookedAtWhenItWasKilled() {
        var bytes = aPdf();
        some.receive(staff, "livret.pdf", bytes);
        some.receive(staff, "registre.pdf", aPdf());
        sweep(1).run();
        var first = Objects.requireNonNull(ledger.row().behind());
        assertThat(ledger.row().looked()).isOne();
        assertThat(Objects.requireNonNull(ledger.claim())).isNotEmpty(); // and is killed
        var tooSoon = sweep(1);
        tooSoon.run();
        assertThat(ledger.row().looked()).isOne();
        var later = Clock.offset(clock, SweepLedger.LEASE.plusMinutes(1));
        sweep(1, store, later).run();
        assertThat(ledger.row().looked()).isEqualTo(2);
        assertThat(ledger.row().behind()).isNotEqualTo(first);
        sweep(EVERYTHING, store, later).run();
        assertThat(ledger.row().isRunning()).isFalse();
        assertThat(ledger.row().looked()).isEqualTo(all());
    }

    @Test
    void endsWhereAnotherNodeHasTakenIt() {
        some.receive(staff, "livret.pdf", aPdf());
        some.receive(staff, "registre.pdf", aPdf());
        var taken = new WatchedStore(
                store,
                key -> jdbc.sql("update sweep set holder = 'another node'").update());
        sweep(EVERYTHING, taken, clock).run();
        assertThat(ledger.row().looked()).isZero();
        assertThat(ledger.row().isRunning()).isTrue();
    }

    @Test
    void callsNothingDamagedInABucketThatIsAnothers() {
        var version = some.receive(staff, "livret.pdf", aPdf()).version();
        store.remove(key(version));
        var later = BucketMarks.MARKS + (installation.own().generation() + 1);
        store.keep(later, new ByteArrayInputStream("another".getBytes(StandardCharsets.UTF_8)));
        sweep(EVERYTHING).run();
        assertThat(now(version).damaged()).isNull();
        assertThat(sweeps.state(operator).hindrance()).isEqualTo(Sweeps.Hindrance.OTHER_BUCKET);
        store.remove(later);
        sweep(EVERYTHING).run();
        assertThat(now(version).damaged()).isNotNull();
    }

    @Test
    void marksNoBucketAsItsOwnInWhichItKnowsNothing() {
        store.list(BucketMarks.PREFIX).map(ObjectStore.Kept::key).toList().forEach(store::remove);
        assertThat(brake.isOurs(() -> false)).isFalse();
        assertThat(store.list(BucketMarks.PREFIX)).isEmpty();
        assertThat(brake.isOurs(() -> true)).isTrue();
        assertThat(store.list(BucketMarks.PREFIX)).hasSize(1);
    }

    @Test
    void sweepsAgainAfterAWeekAndNotBefore() {
        sweep(EVERYTHING).run();
        var finished = ledger.row().finishedAt();
        sweep(EVERYTHING, store, Clock.offset(clock, Duration.ofDays(6))).run();
        assertThat(ledger.row().finishedAt()).isEqualTo(finished);
        sweep(EVERYTHING, store, Clock.offset(clock, Duration.ofDays(7).plusMinutes(1)))
                .run();
        assertThat(ledger.row().finishedAt()).isNotEqualTo(finished);
    }

    @Test
    void beginsAtTheOperatorsWishAndNobodyElses() {
        finished();
        assertThat(sweeps.state(operator).asked()).isFalse();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> sweeps.begin(somebody(Role.LEAD)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> sweeps.state(staff));
        sweeps.begin(operator);
        sweeps.begin(operator);
        assertThat(sweeps.state(operator).asked()).isTrue();
        sweep(EVERYTHING).run();
        assertThat(sweeps.state(operator).asked()).isFalse();
        assertThat(sweeps.state(operator).finishedAt()).isNotNull();
    }

    /** As a store does on whose disk one object cannot be read. */
    private static Consumer<String> keeping(String one) {
        return key -> {
            if (key.equals(one)) {
                throw new StoreUnavailable(key, new IOException("input/output error"));
            }
        };
    }

    private void finished() {
        jdbc.sql("update sweep set asked_at = null, begun_at = ?, finished_at = ?")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void rot(VersionView version, byte[] bytes) {
        var key = key(version);
        var rotten = bytes.clone();
        rotten[rotten.length / 2] ^= 1;
        store.remove(key);
        store.keep(key, new ByteArrayInputStream(rotten));
    }

    private Sweep sweep(int objects) {
        return sweep(objects, store, clock);
    }

    /** Another node of this database, whose rounds take so many objects. */
    private Sweep sweep(int objects, ObjectStore seen, Clock now) {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of("palier.evidence.sweep.objects", objects)))
                .bindOrCreate("palier.evidence", EvidenceSettings.class);
        var readings = seen == store ? soundness : new Soundness(seen);
        var doubts = new Doubts(jdbc, now);
        var look = new Look(readings, seen, pages, previews, damages, doubts, now);
        return new Sweep(new SweepLedger(jdbc, now), versions, doubts, look, brake, readings, settings, now);
    }

    private VersionView now(VersionView version) {
        return documents.version(staff, version.document(), version.version());
    }

    private List<String> acts(VersionView version) {
        return journal.about(version.document().toString(), 0).items().stream()
                .map(JournalEntry::act)
                .toList();
    }

    private String key(VersionView version) {
        return jdbc.sql("select object_key from document_version where document = ? and number = ?")
                .params(version.document().value(), version.version())
                .query(String.class)
                .single();
    }

    private List<String> pending() {
        return jdbc.sql("select object_key from pending_upload where structure = ?")
                .param(structure(staff).value())
                .query(String.class)
                .list();
    }

    private int doubts() {
        return count("document_doubt");
    }

    private int all() {
        return count("document_version");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static void assertRefused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(verb).withMessage(code);
    }
}
