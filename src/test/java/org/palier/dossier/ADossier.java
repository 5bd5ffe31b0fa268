package org.palier.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Acted;
import org.palier.collective.CampaignId;
import org.palier.collective.CampaignView;
import org.palier.collective.CollectiveId;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.ReadGrant;
import org.palier.evidence.VersionView;
import org.palier.membership.PersonId;
import org.palier.membership.StructureId;
import org.palier.referential.Aggregation;
import org.palier.referential.Criterion;
import org.palier.referential.ReferentialId;
import org.palier.referential.Text;
import org.palier.referential.Theme;
import org.palier.shared.Refusal;

/** A dossier on a theme of three criteria, of which the first is imperative, and the acts that bring it where a test wants it. */
final class ADossier {

    static final String FIRST = "INS-01";
    static final String SECOND = "INS-02";
    static final String THIRD = "INS-03";
    static final StructureId OWN = StructureId.of("s01");
    static final StructureId PEER = StructureId.of("s02");
    static final Aggregation RULE = new Aggregation(60, 1, true);

    final Dossier dossier;
    private final List<Object> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    private ADossier() {
        Theme theme = new Theme(
                "INS",
                1,
                text("Insertion"),
                "Présentation",
                List.of(criterion(FIRST, true), criterion(SECOND, false), criterion(THIRD, false)));
        CampaignView campaign = new CampaignView(
                CampaignId.next(),
                CollectiveId.next(),
                "Campagne",
                new ReferentialId("palier", "1"),
                List.of(),
                List.of(OWN, PEER));
        dossier = new Dossier(act(), campaign, OWN, PEER, theme);
    }

    static ADossier draft() {
        return new ADossier();
    }

    /** One brought to this state by the shortest way. */
    static ADossier in(DossierState state) {
        ADossier dossier = draft();
        if (state.compareTo(DossierState.DRAFT) > 0) {
            dossier.claimed(2).sent();
        }
        if (state.compareTo(DossierState.UNDER_REVIEW) > 0) {
            dossier.agreed();
        }
        if (state.compareTo(DossierState.REVIEWED) > 0) {
            dossier.dossier.bringToBoard(dossier.act());
        }
        if (state.compareTo(DossierState.BEFORE_BOARD) > 0) {
            dossier.dossier.adopt(dossier.act(), Map.of(FIRST, 2, SECOND, 2, THIRD, 2));
        }
        dossier.told();
        return dossier;
    }

    ADossier claimed(int level) {
        dossier.applicable().forEach(one -> dossier.claim(act(), one.code(), level, "Constaté.", null));
        return this;
    }

    ADossier sent(VersionView... versions) {
        Map<ReadGrant.Readable, VersionView> now = new HashMap<>();
        for (VersionView version : versions) {
            now.put(new ReadGrant.Readable(version.document(), version.version()), version);
        }
        dossier.submit(act(), now);
        return this;
    }

    /** Sent as the house does it: claimed everywhere first. */
    void sentIfClaimed() {
        if (dossier.applicable().allMatch(one -> one.claimed() != null)) {
            sent();
        } else {
            throw Refusal.invalid("dossier.refusal.incomplete");
        }
    }

    ADossier agreed() {
        dossier.applicable().forEach(one -> regard(one.code(), Outcome.AGREED, null, null));
        return this;
    }

    void regard(String code, Outcome outcome, @Nullable Integer level, @Nullable String words) {
        dossier.review(act(), code, new Regard(outcome, level, words), 2);
    }

    /** The next act, a minute after the last. */
    Act act() {
        now = now.plusSeconds(60);
        return new Act("personne@exemple.fr", now, RULE);
    }

    Instant now() {
        return now;
    }

    /** What happened since it was asked last. */
    List<Object> told() {
        told.clear();
        dossier.tell(told::add);
        return List.copyOf(told);
    }

    /** The acts that the journal would write since it was asked last. */
    List<String> journal() {
        return told().stream()
                .filter(Acted.class::isInstance)
                .map(event -> ((Acted) event).act())
                .toList();
    }

    UUID stated(String code) {
        return dossier.state(act(), code, "Vu sur place.").id();
    }

    UUID shown(String code, VersionView version) {
        return dossier.show(act(), code, version, new ProofRequest(version.document(), version.version(), false, null))
                .id();
    }

    static VersionView version(String sha256) {
        return version(DocumentId.next(), 1, sha256);
    }

    static VersionView version(DocumentId document, int number, String sha256) {
        return new VersionView(
                document,
                number,
                OWN,
                "Charte",
                null,
                "charte.pdf",
                "application/pdf",
                1000,
                sha256,
                DocumentState.READY,
                null,
                1,
                "fr",
                Instant.EPOCH,
                "personne@exemple.fr",
                null,
                false,
                null);
    }

    static PersonId person() {
        return PersonId.next();
    }

    private static Criterion criterion(String code, boolean imperative) {
        return new Criterion(
                code,
                imperative,
                text(code),
                "Intention",
                List.of("Un", "Deux", "Trois", "Quatre"),
                List.of(),
                List.of());
    }

    private static Text text(String words) {
        return new Text(words, words);
    }
}
