package org.palier.dossier;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.collective.CampaignId;
import org.palier.evidence.ReadGrant;
import org.palier.evidence.VersionView;
import org.palier.membership.StructureId;
import org.palier.referential.Aggregation;
import org.palier.referential.ReferentialId;
import org.palier.referential.Theme;
import org.palier.shared.Refusal;

/**
 * A structure on a theme in a campaign. It holds the truth: what was claimed, reviewed and adopted, on which proofs, and
 * which move is legal now. Nobody but its own package moves it.
 */
@Entity
@Table(name = "dossier")
class Dossier {

    /** While these last, a reviewer who signed the undertaking may read it. */
    static final Set<DossierState> OPEN_TO_REVIEWERS =
            EnumSet.of(DossierState.UNDER_REVIEW, DossierState.REVIEWED, DossierState.BEFORE_BOARD);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DossierId id;

    @AttributeOverride(name = "value", column = @Column(name = "campaign"))
    private CampaignId campaign;

    @AttributeOverride(name = "code", column = @Column(name = "referential_code"))
    @AttributeOverride(name = "version", column = @Column(name = "referential_version"))
    private ReferentialId referential;

    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    private StructureId structure;

    @AttributeOverride(name = "value", column = @Column(name = "reviewer"))
    private StructureId reviewer;

    private String theme;

    @Enumerated(EnumType.STRING)
    private DossierState state = DossierState.DRAFT;

    private int sending;
    private @Nullable Integer claimedLevel;
    private @Nullable Integer reviewedLevel;
    private @Nullable Integer adoptedLevel;
    private @Nullable String boardQuestions;
    private Instant changedAt;
    private @Nullable Instant sentAt;
    private @Nullable String salt;

    @Version
    private long version;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "dossier", insertable = false, updatable = false)
    @OrderBy("position")
    private List<DossierCriterion> criteria = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "dossier", insertable = false, updatable = false)
    @OrderBy("addedAt, id")
    private List<DossierProof> proofs = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "dossier", insertable = false, updatable = false)
    @OrderBy("saidAt, id")
    private List<DossierExchange> exchanges = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Dossier() {}

    /** Opens an empty draft. */
    Dossier(
            CampaignId campaign,
            ReferentialId referential,
            StructureId structure,
            StructureId reviewer,
            Theme on,
            Instant at) {
        this.id = DossierId.next();
        this.campaign = campaign;
        this.referential = referential;
        this.structure = structure;
        this.reviewer = reviewer;
        this.theme = on.code();
        this.changedAt = at;
        this.salt = Digest.salt();
        on.criteria().forEach(criterion -> criteria.add(new DossierCriterion(id, criterion, criteria.size())));
    }

    DossierId id() {
        return id;
    }

    StructureId structure() {
        return structure;
    }

    StructureId reviewer() {
        return reviewer;
    }

    CampaignId campaign() {
        return campaign;
    }

    ReferentialId referential() {
        return referential;
    }

    /** What keeps its digest from being computed; shown to nobody. */
    @Nullable
    String salt() {
        return salt;
    }

    /** How often it was sent. */
    int sending() {
        return sending;
    }

    String theme() {
        return theme;
    }

    DossierState state() {
        return state;
    }

    List<DossierCriterion> criteria() {
        return criteria;
    }

    Stream<DossierCriterion> applicable() {
        return criteria.stream().filter(DossierCriterion::applicable);
    }

    List<DossierProof> proofs() {
        return proofs;
    }

    Stream<DossierProof> proofs(String criterion) {
        return proofs.stream().filter(proof -> proof.criterion().equals(criterion));
    }

    List<DossierExchange> exchanges() {
        return exchanges;
    }

    /** When it was sent; absent while it is a draft. */
    @Nullable
    Instant sentAt() {
        return state == DossierState.DRAFT ? null : sentAt;
    }

    /** What the board asked when it gave the dossier back. */
    @Nullable
    String boardQuestions() {
        return boardQuestions;
    }

    DossierSummary summary() {
        ThemeLevel level = new ThemeLevel(claimedLevel, reviewedLevel, adoptedLevel);
        return new DossierSummary(id, campaign, structure, reviewer, theme, state, changedAt, level);
    }

    DossierCriterion criterion(String code) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }

    void prove(DossierProof proof) {
        proofs.add(proof);
        criterion(proof.criterion()).touch();
    }

    DossierProof withdraw(String criterion, UUID proof) {
        DossierProof found = proofs(criterion)
                .filter(one -> one.id().equals(proof))
                .findFirst()
                .orElseThrow(Refusal::unknown);
        proofs.remove(found);
        criterion(criterion).touch();
        return found;
    }

    /** The proofs of the criteria that apply: the others are neither sent nor shown to anybody else. */
    Stream<DossierProof> counting() {
        return applicable().flatMap(criterion -> proofs(criterion.code()));
    }

    /** Sends it to the binôme: every proof that counts keeps the hash that its version has now. */
    void submit(Map<ReadGrant.Readable, VersionView> versions, Instant at) {
        become(DossierState.UNDER_REVIEW, at);
        sending++;
        sentAt = at;
        salt = salt == null ? Digest.salt() : salt;
        criteria.forEach(DossierCriterion::beginReview);
        counting().forEach(proof -> {
            VersionView version = proof.version() == null ? null : versions.get(proof.version());
            if (version != null) {
                proof.freeze(version.sha256());
            }
        });
    }

    void say(String criterion, Exchange said) {
        exchanges.add(new DossierExchange(id, criterion, sending, said));
        changedAt = said.at();
    }

    /** Whether that concluded the last applicable criterion. */
    boolean concludeIfReviewed(Instant at) {
        boolean reviewed = applicable().allMatch(DossierCriterion::concluded);
        if (reviewed) {
            become(DossierState.REVIEWED, at);
        }
        return reviewed;
    }

    void bringToBoard(Instant at) {
        become(DossierState.BEFORE_BOARD, at);
    }

    void adopt(Map<String, Integer> levels, Instant at) {
        become(DossierState.ADOPTED, at);
        applicable().forEach(criterion -> {
            Integer level = levels.get(criterion.code());
            criterion.adopt(Levels.checked(level));
        });
        boardQuestions = null;
    }

    void giveBack(String questions, Instant at) {
        become(DossierState.DRAFT, at);
        boardQuestions = questions;
    }

    void postpone(Instant at) {
        become(DossierState.REVIEWED, at);
    }

    /** Draws the three levels of the theme anew; each is absent while an applicable criterion misses its own. */
    void level(Aggregation rule, Instant at) {
        claimedLevel = level(rule, DossierCriterion::claimed);
        reviewedLevel = level(rule, DossierCriterion::reviewed);
        adoptedLevel = level(rule, DossierCriterion::adopted);
        changedAt = at;
    }

    private @Nullable Integer level(Aggregation rule, Function<DossierCriterion, @Nullable Integer> which) {
        List<Aggregation.Standing> standings = new ArrayList<>();
        for (DossierCriterion criterion : applicable().toList()) {
            Integer level = which.apply(criterion);
            if (level == null) {
                return null;
            }
            standings.add(criterion.standing(level));
        }
        return standings.isEmpty() ? null : rule.level(standings);
    }

    private void become(DossierState next, Instant at) {
        if (!state.mayBecome(next)) {
            throw WrongState.of(state);
        }
        state = next;
        changedAt = at;
    }
}
