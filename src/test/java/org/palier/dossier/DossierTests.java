package org.palier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.palier.dossier.ADossier.FIRST;
import static org.palier.dossier.ADossier.SECOND;
import static org.palier.dossier.ADossier.THIRD;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.palier.evidence.DocumentId;
import org.palier.evidence.VersionView;
import org.palier.shared.Refusal;

/** What a dossier holds to whatever is done to it: its levels, its proofs, the talk, its dates. */
class DossierTests {

    private final ADossier it = ADossier.draft();

    @Test
    void opensEmptyAndSaysSo() {
        assertThat(it.dossier.state()).isEqualTo(DossierState.DRAFT);
        assertThat(it.dossier.summary().level()).isEqualTo(ThemeLevel.NONE);
        assertThat(it.dossier.sentAt()).isNull();
        assertThat(it.told()).hasSize(2).anyMatch(DossierEvent.Opened.class::isInstance);
    }

    @Test
    void hasALevelOnceEveryApplicableCriterionHasOne() {
        it.dossier.claim(it.act(), FIRST, 3, null, null);
        it.dossier.claim(it.act(), SECOND, 3, null, null);
        assertThat(it.dossier.summary().level().claimed()).isNull();
        it.dossier.apply(it.act(), THIRD, false, "Sans objet.");
        assertThat(it.dossier.summary().level().claimed()).isEqualTo(3);
        it.dossier.apply(it.act(), THIRD, true, null);
        assertThat(it.dossier.summary().level().claimed()).isNull();
        assertThat(it.dossier.criterion(THIRD).reason()).isNull();
    }

    @Test
    void keepsTheThreeLevelsApart() {
        it.claimed(3).sent();
        it.regard(FIRST, Outcome.AGREED, null, null);
        it.regard(SECOND, Outcome.AGREED, 3, null);
        it.regard(THIRD, Outcome.DISAGREED, 2, "Deux fois l’an seulement.");
        assertThat(it.dossier.state()).isEqualTo(DossierState.REVIEWED);
        assertThat(it.dossier.summary().level()).isEqualTo(new ThemeLevel(3, 3, null));
        it.dossier.bringToBoard(it.act());
        it.dossier.adopt(it.act(), Map.of(FIRST, 2, SECOND, 2, THIRD, 2));
        assertThat(it.dossier.summary().level()).isEqualTo(new ThemeLevel(3, 3, 2));
    }

    @Test
    void refusesALevelOffTheScale() {
        for (int level : new int[] {-1, 5, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThat(code(() -> it.dossier.claim(it.act(), FIRST, level, null, null)))
                    .isEqualTo("dossier.refusal.level");
        }
        it.claimed(2).sent();
        assertThat(code(() -> it.regard(FIRST, Outcome.DISAGREED, 7, "Non."))).isEqualTo("dossier.refusal.level");
        assertThat(code(() -> it.regard(FIRST, Outcome.DISAGREED, null, "Non.")))
                .isEqualTo("dossier.refusal.level");
    }

    @Test
    void adoptsNothingWhereALevelIsMissing() {
        ADossier before = ADossier.in(DossierState.BEFORE_BOARD);
        assertThat(code(() -> before.dossier.adopt(before.act(), Map.of(FIRST, 2, SECOND, 2))))
                .isEqualTo("dossier.refusal.level");
        assertThat(before.dossier.state()).isEqualTo(DossierState.BEFORE_BOARD);
        assertThat(before.told()).isEmpty();
    }

    @Test
    void setsNoImperativeCriterionAsideAndNoneWithoutAReason() {
        assertThat(code(() -> it.dossier.apply(it.act(), FIRST, false, "Sans objet.")))
                .isEqualTo("dossier.refusal.imperative");
        assertThat(code(() -> it.dossier.apply(it.act(), SECOND, false, " \u200B\u2060 ")))
                .isEqualTo("dossier.refusal.reason-missing");
        assertThat(it.dossier.criterion(SECOND).applicable()).isTrue();
    }

    @Test
    void refusesWhatWasWrittenOverMeanwhile() {
        long seen = it.dossier.criterion(FIRST).revision();
        it.dossier.claim(it.act(), FIRST, 1, "L’une.", seen);
        Refusal refusal = refusal(() -> it.dossier.claim(it.act(), FIRST, 2, "L’autre.", seen));
        assertThat(refusal.code()).isEqualTo("dossier.refusal.revision");
        assertThat(refusal.details())
                .containsEntry("revision", it.dossier.criterion(FIRST).revision());
        assertThat(it.dossier.criterion(FIRST).comment()).isEqualTo("L’une.");
    }

    @Test
    void freezesWhatCountsAndNothingElse() {
        VersionView counting = ADossier.version("aa");
        VersionView aside = ADossier.version("bb");
        it.shown(FIRST, counting);
        it.shown(SECOND, aside);
        it.stated(THIRD);
        it.dossier.apply(it.act(), SECOND, false, "Sans objet.");
        it.claimed(2).sent(counting, aside);
        assertThat(it.dossier.proofs(FIRST).findFirst().orElseThrow().sha256()).isEqualTo("aa");
        assertThat(it.dossier.proofs(SECOND).findFirst().orElseThrow().sha256()).isNull();
        assertThat(it.dossier.sentAt()).isEqualTo(it.now());
        assertThat(it.dossier.sending()).isEqualTo(1);
    }

    @Test
    void tiesAVersionOnceAndLetsGoOfADocumentEverywhere() {
        DocumentId document = DocumentId.next();
        it.shown(FIRST, ADossier.version(document, 1, "aa"));
        assertThat(code(() -> it.shown(FIRST, ADossier.version(document, 1, "aa"))))
                .isEqualTo("dossier.refusal.proved-already");
        it.shown(FIRST, ADossier.version(document, 2, "bb"));
        it.shown(SECOND, ADossier.version(document, 1, "aa"));
        it.shown(THIRD, ADossier.version("cc"));
        it.told();
        it.dossier.release(it.act(), document);
        assertThat(it.dossier.proofs()).hasSize(1);
        assertThat(it.journal()).hasSize(3).containsOnly("dossier.withdrawn");
    }

    @Test
    void asksAsOftenAsIsAllowedAndOnlyAfterAnAnswer() {
        it.claimed(2).sent();
        it.regard(FIRST, Outcome.CLARIFY, null, "Depuis quand ?");
        assertThat(code(() -> it.regard(FIRST, Outcome.AGREED, null, null))).isEqualTo("dossier.refusal.awaits-answer");
        it.dossier.answer(it.act(), FIRST, "Depuis mars.");
        assertThat(code(() -> it.dossier.answer(it.act(), FIRST, "Encore.")))
                .isEqualTo("dossier.refusal.nothing-asked");
        it.regard(FIRST, Outcome.CLARIFY, null, "De quelle année ?");
        it.dossier.answer(it.act(), FIRST, "De 2025.");
        assertThat(code(() -> it.regard(FIRST, Outcome.CLARIFY, null, "Et avant ?")))
                .isEqualTo("dossier.refusal.rounds");
        assertThat(it.dossier.exchanges()).hasSize(4);
    }

    @Test
    void wantsWordsWhereWordsAreDue() {
        it.claimed(2).sent();
        assertThat(code(() -> it.regard(FIRST, Outcome.CLARIFY, null, " ")))
                .isEqualTo("dossier.refusal.question-missing");
        assertThat(code(() -> it.regard(FIRST, Outcome.DISAGREED, 1, "…")))
                .isEqualTo("dossier.refusal.disagreement-reason");
        assertThat(code(() -> it.regard(FIRST, Outcome.DISAGREED, 2, "Pareil.")))
                .isEqualTo("dossier.refusal.disagreed-level");
        assertThat(code(() -> it.regard(FIRST, Outcome.AGREED, 1, null))).isEqualTo("dossier.refusal.agreed-level");
        it.regard(FIRST, Outcome.CLARIFY, null, "Depuis quand ?");
        assertThat(code(() -> it.dossier.answer(it.act(), FIRST, "\u00AD")))
                .isEqualTo("dossier.refusal.answer-missing");
        assertThat(it.dossier.exchanges()).hasSize(1);
    }

    @Test
    void isReviewedAtOnceWhereNothingApplies() {
        ADossier empty = ADossier.draft();
        empty.dossier.criteria().stream()
                .filter(criterion -> !criterion.imperative())
                .forEach(criterion -> empty.dossier.apply(empty.act(), criterion.code(), false, "Sans objet."));
        empty.claimed(1).sent();
        empty.told();
        empty.regard(FIRST, Outcome.AGREED, null, null);
        assertThat(empty.told()).anyMatch(DossierEvent.ReviewConcluded.class::isInstance);
        assertThat(empty.dossier.state()).isEqualTo(DossierState.REVIEWED);
    }

    @Test
    void forgetsTheRegardsOfAFormerSendingAndKeepsTheTalk() {
        it.claimed(2).sent();
        it.regard(SECOND, Outcome.DISAGREED, 1, "Rien d’écrit.");
        it.regard(FIRST, Outcome.AGREED, null, null);
        it.regard(THIRD, Outcome.AGREED, null, null);
        it.dossier.bringToBoard(it.act());
        it.dossier.giveBack(it.act(), "Où est l’écrit ?");
        assertThat(it.dossier.sentAt()).isNull();
        assertThat(it.dossier.boardQuestions()).isEqualTo("Où est l’écrit ?");
        it.sent();
        assertThat(it.dossier.sending()).isEqualTo(2);
        assertThat(it.dossier.summary().level().reviewed()).isNull();
        assertThat(it.dossier.criteria()).noneMatch(DossierCriterion::concluded);
        assertThat(it.dossier.exchanges()).hasSize(3);
        it.agreed();
        it.dossier.bringToBoard(it.act());
        it.dossier.adopt(it.act(), Map.of(FIRST, 2, SECOND, 2, THIRD, 2));
        assertThat(it.dossier.boardQuestions()).isNull();
    }

    /** Thousands of acts in any order: what was refused changed nothing, what was done is told once, levels follow criteria. */
    @Test
    void holdsThroughThousandsOfActsInAnyOrder() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            ADossier any = ADossier.draft();
            any.told();
            for (int step = 0; step < 25; step++) {
                String before = Digest.of(any.dossier) + any.dossier.summary();
                Refusal refusal = refusal(() -> anything(any, random));
                List<String> journal = any.journal();
                if (refusal != null) {
                    assertThat(journal).as("seed %s", seed).isEmpty();
                    assertThat(Digest.of(any.dossier) + any.dossier.summary())
                            .as("seed %s", seed)
                            .isEqualTo(before);
                } else {
                    assertThat(journal).as("seed %s", seed).isNotEmpty();
                }
                assertThat(any.dossier.summary().level())
                        .as("seed %s", seed)
                        .isEqualTo(ThemeLevel.of(any.dossier.applicable().toList(), ADossier.RULE));
            }
        }
    }

    private static void anything(ADossier any, Random random) {
        Dossier dossier = any.dossier;
        String code = List.of(FIRST, SECOND, THIRD, "INS-99").get(random.nextInt(20) == 0 ? 3 : random.nextInt(3));
        int level = random.nextInt(6) - (random.nextInt(10) == 0 ? 1 : 0);
        String words = random.nextInt(4) == 0 ? " " : "Des mots.";
        switch (random.nextInt(13)) {
            case 0, 1 -> dossier.claim(any.act(), code, level, words, null);
            case 2 -> dossier.apply(any.act(), code, random.nextBoolean(), words);
            case 3 -> dossier.state(any.act(), code, words);
            case 4 -> dossier.withdraw(any.act(), code, UUID.randomUUID());
            case 5 -> any.sentIfClaimed();
            case 6, 7, 8 -> any.regard(code, Outcome.values()[random.nextInt(3)], level, words);
            case 9 -> dossier.answer(any.act(), code, words);
            case 10 -> dossier.bringToBoard(any.act());
            case 11 -> dossier.adopt(any.act(), Map.of(FIRST, level, SECOND, 1, THIRD, 1));
            default -> {
                if (random.nextBoolean()) {
                    dossier.giveBack(any.act(), words);
                } else {
                    dossier.postpone(any.act());
                }
            }
        }
    }

    private static String code(ThrowingCallable verb) {
        return refusal(verb).code();
    }

    private static Refusal refusal(ThrowingCallable verb) {
        return catchThrowableOfType(Refusal.class, verb);
    }
}
