package org.palier.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.referential.Aggregation;
import org.palier.referential.Criterion;
import org.palier.shared.PlainText;
import org.palier.shared.Refusal;

/** One criterion of a dossier, with its three levels; none overwrites another. */
@Entity
@Table(name = "dossier_criterion")
class DossierCriterion {

    @Embeddable
    record Key(UUID dossier, String code) {}

    @EmbeddedId
    private Key key;

    private int position;
    private boolean imperative;
    private boolean applicable = true;
    private @Nullable String reason;
    private @Nullable Integer claimed;
    private String comment = "";
    private @Nullable Integer reviewed;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private @Nullable Outcome outcome;

    private @Nullable Integer adopted;
    private int round;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected DossierCriterion() {}

    DossierCriterion(DossierId dossier, Criterion criterion, int position) {
        this.key = new Key(dossier.value(), criterion.code());
        this.imperative = criterion.imperative();
        this.position = position;
    }

    String code() {
        return key.code();
    }

    int position() {
        return position;
    }

    boolean imperative() {
        return imperative;
    }

    boolean applicable() {
        return applicable;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Integer claimed() {
        return claimed;
    }

    String comment() {
        return comment;
    }

    @Nullable
    Integer reviewed() {
        return reviewed;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    Integer adopted() {
        return adopted;
    }

    int round() {
        return round;
    }

    long revision() {
        return revision;
    }

    boolean concluded() {
        return outcome != null && outcome.concludes();
    }

    Aggregation.Standing standing(int level) {
        return new Aggregation.Standing(level, imperative);
    }

    void expect(@Nullable Long seen) {
        if (seen != null && seen != revision) {
            throw Refusal.conflict("dossier.refusal.revision").with("revision", revision);
        }
    }

    void claim(int level, @Nullable String words) {
        claimed = Levels.checked(level);
        if (words != null) {
            comment = PlainText.of(words);
        }
        revision++;
    }

    void apply(boolean applies, @Nullable String why) {
        if (!applies && imperative) {
            throw Refusal.invalid("dossier.refusal.imperative", code()).at("applicable");
        }
        reason = applies ? null : PlainText.required(why, "dossier.refusal.reason-missing", "reason");
        applicable = applies;
        revision++;
    }

    void touch() {
        revision++;
    }

    void beginReview() {
        reviewed = null;
        outcome = null;
        round = 0;
    }

    /** What goes into the talk: a question, or the reviewed level and why. */
    Exchange review(Act act, Regard regard, int rounds) {
        mustAwaitRegard();
        return regard.outcome() == Outcome.CLARIFY ? ask(act, regard.comment(), rounds) : conclude(act, regard);
    }

    private void mustAwaitRegard() {
        if (!applicable) {
            throw Refusal.conflict("dossier.refusal.not-applicable");
        }
        if (concluded()) {
            throw Refusal.conflict("dossier.refusal.concluded");
        }
        if (outcome == Outcome.CLARIFY) {
            throw Refusal.conflict("dossier.refusal.awaits-answer");
        }
    }

    private Exchange ask(Act act, @Nullable String comment, int rounds) {
        if (round >= rounds) {
            throw Refusal.conflict("dossier.refusal.rounds", rounds).at("outcome");
        }
        String question = PlainText.required(comment, "dossier.refusal.question-missing", "comment");
        round++;
        outcome = Outcome.CLARIFY;
        revision++;
        return new Exchange(round, outcome, null, question, act.by(), act.at());
    }

    private Exchange conclude(Act act, Regard regard) {
        int own = Objects.requireNonNull(claimed, "a submitted criterion has its level");
        boolean agrees = regard.outcome() == Outcome.AGREED;
        int seen = agrees && regard.level() == null ? own : Levels.checked(regard.level());
        if (agrees && seen != own) {
            throw Refusal.invalid("dossier.refusal.agreed-level", own).at("level");
        }
        if (!agrees && seen == own) {
            throw Refusal.invalid("dossier.refusal.disagreed-level", own).at("level");
        }
        String words = agrees
                ? PlainText.of(regard.comment())
                : PlainText.required(regard.comment(), "dossier.refusal.disagreement-reason", "comment");
        outcome = regard.outcome();
        reviewed = seen;
        revision++;
        return new Exchange(round, outcome, seen, words, act.by(), act.at());
    }

    Exchange answer(Act act, @Nullable String comment) {
        if (outcome != Outcome.CLARIFY) {
            throw Refusal.conflict("dossier.refusal.nothing-asked");
        }
        String words = PlainText.required(comment, "dossier.refusal.answer-missing", "comment");
        outcome = null;
        revision++;
        return new Exchange(round, null, null, words, act.by(), act.at());
    }

    void adopt(int level) {
        adopted = level;
    }
}
