package org.palier.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.shared.PlainText;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;

/** The verbs of the binôme, and of the structure that answers it. */
@Component
class Reviewing {

    private final Acts acts;
    private final DossierRights rights;
    private final UndertakingRepository undertakings;
    private final DossierSettings settings;

    Reviewing(Acts acts, DossierRights rights, UndertakingRepository undertakings, DossierSettings settings) {
        this.acts = acts;
        this.rights = rights;
        this.undertakings = undertakings;
        this.settings = settings;
    }

    void undertake(Actor by, DossierId id, @Nullable String interests) {
        Dossier dossier = acts.lock(id);
        rights.mayUndertake(by, dossier);
        WrongState.unless(dossier.state(), DossierState.UNDER_REVIEW);
        String declared = PlainText.of(interests);
        UUID person = by.person().value();
        int before = undertakings.signed(id.value(), person, dossier.sending());
        undertakings.save(new Undertaking(
                new Undertaking.Key(id.value(), person, dossier.sending(), before + 1), declared, acts.now()));
        acts.done(dossier, by, "undertaken", Map.of("interests", PlainText.says(declared) ? "declared" : "none"));
    }

    void review(
            Actor by, DossierId id, String code, Outcome outcome, @Nullable Integer level, @Nullable String comment) {
        Dossier dossier = acts.lock(id);
        rights.mayReview(by, dossier);
        WrongState.unless(dossier.state(), DossierState.UNDER_REVIEW);
        DossierCriterion criterion = open(dossier, code);
        if (outcome == Outcome.CLARIFY) {
            ask(by, dossier, criterion, comment);
        } else {
            conclude(by, dossier, criterion, outcome, level, comment);
        }
        acts.tell(new DossierEvent.CriterionReviewed(id, code, outcome));
        if (dossier.concludeIfReviewed(acts.now())) {
            acts.tell(new DossierEvent.ReviewConcluded(id));
        }
    }

    private static DossierCriterion open(Dossier dossier, String code) {
        DossierCriterion criterion = dossier.criterion(code);
        if (!criterion.applicable()) {
            throw Refusal.conflict("dossier.refusal.not-applicable");
        }
        if (criterion.concluded()) {
            throw Refusal.conflict("dossier.refusal.concluded");
        }
        if (criterion.outcome() == Outcome.CLARIFY) {
            throw Refusal.conflict("dossier.refusal.awaits-answer");
        }
        return criterion;
    }

    private void ask(Actor by, Dossier dossier, DossierCriterion criterion, @Nullable String comment) {
        if (criterion.round() >= settings.clarificationRounds()) {
            throw Refusal.conflict("dossier.refusal.rounds", settings.clarificationRounds())
                    .at("outcome");
        }
        String question = PlainText.required(comment, "dossier.refusal.question-missing", "comment");
        criterion.ask();
        say(by, dossier, criterion, Outcome.CLARIFY, null, question);
        acts.done(dossier, by, "questioned", Map.of("criterion", criterion.code()));
    }

    private void conclude(
            Actor by,
            Dossier dossier,
            DossierCriterion criterion,
            Outcome outcome,
            @Nullable Integer level,
            @Nullable String comment) {
        int claimed = Objects.requireNonNull(criterion.claimed(), "a submitted criterion has its level");
        int reviewed = outcome == Outcome.AGREED && level == null ? claimed : Levels.checked(level);
        if (outcome == Outcome.AGREED && reviewed != claimed) {
            throw Refusal.invalid("dossier.refusal.agreed-level", claimed).at("level");
        }
        if (outcome == Outcome.DISAGREED && reviewed == claimed) {
            throw Refusal.invalid("dossier.refusal.disagreed-level", claimed).at("level");
        }
        String words = outcome == Outcome.DISAGREED
                ? PlainText.required(comment, "dossier.refusal.disagreement-reason", "comment")
                : PlainText.of(comment);
        criterion.conclude(outcome, reviewed);
        say(by, dossier, criterion, outcome, reviewed, words);
        Map<String, String> details = new HashMap<>();
        details.put("criterion", criterion.code());
        details.put("outcome", outcome.name());
        details.put("level", String.valueOf(reviewed));
        acts.done(dossier, by, "reviewed", details);
    }

    void answer(Actor by, DossierId id, String code, @Nullable String comment) {
        Dossier dossier = acts.lock(id);
        rights.mayPrepare(by, dossier);
        WrongState.unless(dossier.state(), DossierState.UNDER_REVIEW);
        DossierCriterion criterion = dossier.criterion(code);
        if (criterion.outcome() != Outcome.CLARIFY) {
            throw Refusal.conflict("dossier.refusal.nothing-asked");
        }
        String words = PlainText.required(comment, "dossier.refusal.answer-missing", "comment");
        criterion.answered();
        say(by, dossier, criterion, null, null, words);
        acts.done(dossier, by, "answered", Map.of("criterion", code));
        acts.tell(new DossierEvent.CriterionAnswered(id, code));
    }

    private void say(
            Actor by,
            Dossier dossier,
            DossierCriterion criterion,
            @Nullable Outcome outcome,
            @Nullable Integer level,
            String words) {
        dossier.say(
                criterion.code(), new Exchange(criterion.round(), outcome, level, words, by.username(), acts.now()));
    }
}
