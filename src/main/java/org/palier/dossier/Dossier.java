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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Acted;
import org.palier.collective.CampaignId;
import org.palier.collective.CampaignView;
import org.palier.evidence.DocumentId;
import org.palier.evidence.ReadGrant;
import org.palier.evidence.VersionView;
import org.palier.membership.PersonId;
import org.palier.membership.StructureId;
import org.palier.referential.ReferentialId;
import org.palier.referential.Theme;
import org.palier.shared.Aggregate;
import org.palier.shared.PlainText;
import org.palier.shared.Refusal;

/**
 * A structure on a theme in a campaign. It holds the truth: what was claimed, reviewed and adopted, on which proofs. Each verb
 * asks first whether the dossier's state allows it, keeps levels and dates right, and says what happened; nothing else changes a
 * dossier.
 */
@Entity
@Table(name = "dossier")
class Dossier extends Aggregate {

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
    private @Nullable ThemeLevel level;
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
    Dossier(Act act, CampaignView campaign, StructureId structure, StructureId reviewer, Theme on) {
        this.id = DossierId.next();
        this.campaign = campaign.id();
        this.referential = campaign.referential();
        this.structure = structure;
        this.reviewer = reviewer;
        this.theme = on.code();
        this.changedAt = act.at();
        this.salt = Digest.salt();
        on.criteria().forEach(criterion -> criteria.add(new DossierCriterion(id, criterion, criteria.size())));
        done(act, "opened", Map.of("theme", theme, "reviewer", reviewer.value()));
        happened(new DossierEvent.Opened(id, campaign.id(), structure, reviewer, theme));
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
        return new DossierSummary(
                id, campaign, structure, reviewer, theme, state, changedAt, level == null ? ThemeLevel.NONE : level);
    }

    DossierCriterion criterion(String code) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }

    /** The proofs of the criteria that apply: the others are neither sent nor shown to anybody else. */
    Stream<DossierProof> counting() {
        return applicable().flatMap(criterion -> proofs(criterion.code()));
    }

    /** @param seen the criterion's revision that the person saw; not compared when absent */
    void claim(Act act, String code, int claimed, @Nullable String comment, @Nullable Long seen) {
        DossierCriterion criterion = criterion(Verb.CLAIM, code);
        criterion.expect(seen);
        criterion.claim(claimed, comment);
        done(act, "claimed", Map.of("criterion", code, "level", String.valueOf(claimed)));
    }

    /** @param reason why the criterion does not apply */
    void apply(Act act, String code, boolean applies, @Nullable String reason) {
        criterion(Verb.APPLY, code).apply(applies, reason);
        done(act, applies ? "made-applicable" : "set-aside", Map.of("criterion", code));
    }

    DossierProof state(Act act, String code, @Nullable String words) {
        DossierCriterion criterion = criterion(Verb.PROVE, code);
        return prove(act, criterion, DossierProof.stating(id, code, words, act.at()));
    }

    DossierProof show(Act act, String code, VersionView shown, ProofRequest request) {
        DossierCriterion criterion = criterion(Verb.PROVE, code);
        if (proofs(code).anyMatch(proof -> proof.ties(shown))) {
            throw Refusal.conflict("dossier.refusal.proved-already").at("document");
        }
        return prove(act, criterion, DossierProof.by(id, code, shown, request, act.at()));
    }

    private DossierProof prove(Act act, DossierCriterion criterion, DossierProof proof) {
        proofs.add(proof);
        criterion.touch();
        done(act, "proved", proof.details());
        return proof;
    }

    void withdraw(Act act, String code, UUID proof) {
        criterion(Verb.WITHDRAW, code);
        withdraw(
                act,
                proofs(code).filter(one -> one.id().equals(proof)).findFirst().orElseThrow(Refusal::unknown));
    }

    /** Lets go of a document that is to vanish. */
    void release(Act act, DocumentId document) {
        Verb.WITHDRAW.mustBeLegalIn(state);
        List.copyOf(proofs).stream().filter(proof -> proof.isOf(document)).forEach(proof -> withdraw(act, proof));
    }

    private void withdraw(Act act, DossierProof proof) {
        proofs.remove(proof);
        criterion(proof.criterion()).touch();
        done(act, "withdrawn", proof.details());
    }

    /** Remembers what was made of a former proof; the proof itself is tied by {@link #show}. */
    CarryOver carryOver(Act act, CarryKey former, CarryChoice choice) {
        criterion(Verb.CARRY_OVER, former.criterion());
        done(act, "carried-over", former.details(choice));
        return new CarryOver(former, choice, act.at());
    }

    /** Sends it to the binôme: every proof that counts keeps the hash that its version has now. */
    void submit(Act act, Map<ReadGrant.Readable, VersionView> versions) {
        Verb.SUBMIT.mustBeLegalIn(state);
        state = DossierState.UNDER_REVIEW;
        sending++;
        sentAt = act.at();
        salt = salt == null ? Digest.salt() : salt;
        criteria.forEach(DossierCriterion::beginReview);
        counting().forEach(proof -> proof.freeze(versions));
        drawLevels(act);
        done(act, "submitted", Map.of("digest", Digest.of(this)));
        happened(new DossierEvent.Submitted(
                id, applicable().map(DossierCriterion::code).toList()));
        concludeIfReviewed();
    }

    /** @param before how many undertakings this person signed on this sending */
    Undertaking undertake(Act act, PersonId person, int before, @Nullable String interests) {
        Verb.UNDERTAKE.mustBeLegalIn(state);
        Undertaking signed = new Undertaking(
                new Undertaking.Key(id.value(), person.value(), sending, before + 1),
                PlainText.of(interests),
                act.at());
        done(act, "undertaken", Map.of("interests", PlainText.says(signed.interests()) ? "declared" : "none"));
        return signed;
    }

    /** @param rounds how often the binôme may ask about one criterion */
    void review(Act act, String code, Regard regard, int rounds) {
        DossierCriterion criterion = criterion(Verb.REVIEW, code);
        Exchange said = criterion.review(act, regard, rounds);
        exchanges.add(new DossierExchange(id, code, sending, said));
        if (said.level() == null) {
            done(act, "questioned", Map.of("criterion", code));
        } else {
            done(act, "reviewed", said.details(code));
        }
        happened(new DossierEvent.CriterionReviewed(id, code, regard.outcome()));
        concludeIfReviewed();
    }

    void answer(Act act, String code, @Nullable String comment) {
        Exchange said = criterion(Verb.ANSWER, code).answer(act, comment);
        exchanges.add(new DossierExchange(id, code, sending, said));
        done(act, "answered", Map.of("criterion", code));
        happened(new DossierEvent.CriterionAnswered(id, code));
    }

    private void concludeIfReviewed() {
        if (applicable().allMatch(DossierCriterion::concluded)) {
            state = DossierState.REVIEWED;
            happened(new DossierEvent.ReviewConcluded(id));
        }
    }

    void bringToBoard(Act act) {
        Verb.BRING_TO_BOARD.mustBeLegalIn(state);
        state = DossierState.BEFORE_BOARD;
        done(act, "brought-to-board", Map.of("digest", Digest.of(this)));
        happened(new DossierEvent.BroughtToBoard(id));
    }

    /** @param levels the level of each applicable criterion */
    void adopt(Act act, Map<String, Integer> levels) {
        Verb.ADOPT.mustBeLegalIn(state);
        applicable().forEach(criterion -> criterion.adopt(Levels.checked(levels.get(criterion.code()))));
        boardQuestions = null;
        decided(act, DossierState.ADOPTED, "adopted", Decision.ADOPTED);
    }

    void giveBack(Act act, String questions) {
        Verb.GIVE_BACK.mustBeLegalIn(state);
        boardQuestions = questions;
        decided(act, DossierState.DRAFT, "returned", Decision.RETURNED);
    }

    void postpone(Act act) {
        Verb.POSTPONE.mustBeLegalIn(state);
        decided(act, DossierState.REVIEWED, "postponed", Decision.POSTPONED);
    }

    private void decided(Act act, DossierState next, String how, Decision decision) {
        state = next;
        done(act, how, Map.of());
        happened(new DossierEvent.Decided(id, decision));
    }

    private DossierCriterion criterion(Verb verb, String code) {
        verb.mustBeLegalIn(state);
        return criterion(code);
    }

    private void done(Act act, String how, Map<String, String> details) {
        drawLevels(act);
        changedAt = act.at();
        happened(new Acted(structure.value(), id.toString(), act.by(), "dossier." + how, details));
    }

    private void drawLevels(Act act) {
        level = ThemeLevel.of(applicable().toList(), act.rule());
    }
}
