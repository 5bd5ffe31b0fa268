package org.palier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.palier.dossier.ADossier.FIRST;
import static org.palier.dossier.ADossier.SECOND;
import static org.palier.dossier.ADossier.THIRD;
import static org.palier.dossier.DossierState.ADOPTED;
import static org.palier.dossier.DossierState.BEFORE_BOARD;
import static org.palier.dossier.DossierState.DRAFT;
import static org.palier.dossier.DossierState.REVIEWED;
import static org.palier.dossier.DossierState.UNDER_REVIEW;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palier.evidence.DocumentId;
import org.palier.shared.Refusal;

/** Every verb in every state: what is not listed here is refused, and leaves the dossier and the journal as they were. */
class DossierVerbsTests {

    /**
     * @param how what is done
     * @param legal the only state in which it may be
     * @param act what the journal then says
     * @param next where the dossier is afterwards
     */
    private record Try(String verb, Consumer<ADossier> how, DossierState legal, String act, DossierState next) {

        @Override
        public String toString() {
            return verb;
        }
    }

    private static final List<Try> TRIES = List.of(
            in(DRAFT, "claim", it -> it.dossier.claim(it.act(), FIRST, 3, "Mieux.", null), "claimed", DRAFT),
            in(DRAFT, "set aside", it -> it.dossier.apply(it.act(), SECOND, false, "Sans objet."), "set-aside", DRAFT),
            in(DRAFT, "apply", it -> it.dossier.apply(it.act(), SECOND, true, null), "made-applicable", DRAFT),
            in(DRAFT, "state", it -> it.stated(FIRST), "proved", DRAFT),
            in(DRAFT, "show", it -> it.shown(FIRST, ADossier.version("ab")), "proved", DRAFT),
            in(
                    DRAFT,
                    "carry over",
                    it -> it.dossier.carryOver(it.act(), former(it), CarryChoice.VALID),
                    "carried-over",
                    DRAFT),
            in(DRAFT, "submit", it -> it.dossier.submit(it.act(), Map.of()), "submitted", UNDER_REVIEW),
            in(
                    UNDER_REVIEW,
                    "undertake",
                    it -> it.dossier.undertake(it.act(), ADossier.person(), 0, ""),
                    "undertaken",
                    UNDER_REVIEW),
            in(
                    UNDER_REVIEW,
                    "question",
                    it -> it.regard(FIRST, Outcome.CLARIFY, null, "Depuis quand ?"),
                    "questioned",
                    UNDER_REVIEW),
            in(UNDER_REVIEW, "agree", it -> it.regard(FIRST, Outcome.AGREED, null, ""), "reviewed", UNDER_REVIEW),
            in(
                    UNDER_REVIEW,
                    "disagree",
                    it -> it.regard(FIRST, Outcome.DISAGREED, 1, "Rien d’écrit."),
                    "reviewed",
                    UNDER_REVIEW),
            in(
                    REVIEWED,
                    "bring to the board",
                    it -> it.dossier.bringToBoard(it.act()),
                    "brought-to-board",
                    BEFORE_BOARD),
            in(
                    BEFORE_BOARD,
                    "adopt",
                    it -> it.dossier.adopt(it.act(), Map.of(FIRST, 2, SECOND, 2, THIRD, 2)),
                    "adopted",
                    ADOPTED),
            in(BEFORE_BOARD, "give back", it -> it.dossier.giveBack(it.act(), "Pourquoi ?"), "returned", DRAFT),
            in(BEFORE_BOARD, "postpone", it -> it.dossier.postpone(it.act()), "postponed", REVIEWED));

    @ParameterizedTest
    @MethodSource("tries")
    void isDoneInItsStateAndRefusedInEachOther(Try one) {
        for (DossierState state : DossierState.values()) {
            ADossier it = ADossier.in(state);
            String before = whole(it);
            Refusal refusal =
                    catchThrowableOfType(Refusal.class, () -> one.how().accept(it));
            if (state == one.legal()) {
                assertThat(refusal).as("%s in %s", one, state).isNull();
                assertThat(it.dossier.state()).isEqualTo(one.next());
                assertThat(it.dossier.summary().changedAt()).isEqualTo(it.now());
                assertThat(it.journal()).containsExactly("dossier." + one.act());
            } else {
                assertThat(refusal).as("%s in %s", one, state).isNotNull();
                assertThat(refusal.code()).isEqualTo("dossier.refusal.state." + state);
                assertThat(refusal.details()).containsEntry("state", state).containsKey("possible");
                assertThat(whole(it)).isEqualTo(before);
                assertThat(it.told()).isEmpty();
            }
        }
    }

    /** Those that need something there before: a proof to withdraw, a question to answer. */
    @ParameterizedTest
    @MethodSource("states")
    void withdrawsOnlyFromADraftAndAnswersOnlyUnderReview(DossierState state) {
        ADossier it = ADossier.in(state);
        UUID proof = state == DRAFT ? it.stated(FIRST) : UUID.randomUUID();
        if (state == UNDER_REVIEW) {
            it.regard(FIRST, Outcome.CLARIFY, null, "Depuis quand ?");
        }
        it.told();
        assertThat(catchThrowableOfType(Refusal.class, () -> it.dossier.withdraw(it.act(), FIRST, proof)) == null)
                .isEqualTo(state == DRAFT);
        assertThat(catchThrowableOfType(Refusal.class, () -> it.dossier.release(it.act(), DocumentId.next())) == null)
                .isEqualTo(state == DRAFT);
        assertThat(catchThrowableOfType(Refusal.class, () -> it.dossier.answer(it.act(), FIRST, "Depuis mars."))
                        == null)
                .isEqualTo(state == UNDER_REVIEW);
        assertThat(it.journal())
                .containsExactlyElementsOf(
                        state == DRAFT
                                ? List.of("dossier.withdrawn")
                                : state == UNDER_REVIEW ? List.of("dossier.answered") : List.of());
    }

    /** A verb of the table that no line here tries would go unseen. */
    @Test
    void triesEveryVerbOfTheTable() {
        Set<String> elsewhere = Set.of("WITHDRAW", "ANSWER");
        assertThat(Stream.of(Verb.values()).map(Verb::name).filter(verb -> !elsewhere.contains(verb)))
                .containsExactlyInAnyOrder(
                        "CLAIM",
                        "APPLY",
                        "PROVE",
                        "CARRY_OVER",
                        "SUBMIT",
                        "UNDERTAKE",
                        "REVIEW",
                        "BRING_TO_BOARD",
                        "ADOPT",
                        "GIVE_BACK",
                        "POSTPONE");
    }

    static List<Try> tries() {
        return TRIES;
    }

    static DossierState[] states() {
        return DossierState.values();
    }

    private static Try in(DossierState legal, String verb, Consumer<ADossier> how, String act, DossierState next) {
        return new Try(verb, how, legal, act, next);
    }

    private static CarryKey former(ADossier it) {
        return new CarryKey(it.dossier.id().value(), FIRST, UUID.randomUUID());
    }

    private static String whole(ADossier it) {
        return it.dossier.summary() + " " + Digest.of(it.dossier) + " " + it.dossier.boardQuestions();
    }
}
