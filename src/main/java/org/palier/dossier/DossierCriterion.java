package org.palier.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.referential.Aggregation;
import org.palier.referential.Criterion;
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
            comment = words;
        }
        revision++;
    }

    void apply(boolean applies, @Nullable String why) {
        if (!applies && imperative) {
            throw Refusal.invalid("dossier.refusal.imperative", code()).at("applicable");
        }
        applicable = applies;
        reason = why;
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

    void ask() {
        round++;
        outcome = Outcome.CLARIFY;
        revision++;
    }

    void answered() {
        outcome = null;
        revision++;
    }

    void conclude(Outcome how, int level) {
        outcome = how;
        reviewed = level;
        revision++;
    }

    void adopt(int level) {
        adopted = level;
    }
}
