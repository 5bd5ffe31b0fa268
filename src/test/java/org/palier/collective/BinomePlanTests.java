package org.palier.collective;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.collective.BinomePlan.Candidate;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;

/** What holds for every plan of two to fifteen structures and six themes. */
class BinomePlanTests {

    private static final List<String> THEMES = List.of("INS", "TER", "TRA", "DRO", "ECO", "GOU");

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void givesEachStructureOneReviewerAThemeAndNeverItself(int structures) {
        BinomePlan plan = plan(structures, seat -> false);

        for (String theme : THEMES) {
            List<Binome> of = on(theme, plan);
            assertThat(of).hasSize(structures);
            assertThat(of).extracting(Binome::reviewed).doesNotHaveDuplicates();
            assertThat(of).extracting(Binome::reviewer).doesNotHaveDuplicates();
            assertThat(of).allMatch(one -> !one.reviewed().equals(one.reviewer()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void pairsAllButThreeWhereTheNumberIsOdd(int structures) {
        BinomePlan plan = plan(structures, seat -> false);

        for (String theme : THEMES) {
            List<Binome> alone = on(theme, plan).stream()
                    .filter(one -> !plan.reviewer(theme, one.reviewer()).equals(one.reviewed()))
                    .toList();
            assertThat(alone).hasSize(structures % 2 == 0 ? 0 : 3);
            alone.forEach(one -> assertThat(
                            plan.reviewer(theme, plan.reviewer(theme, plan.reviewer(theme, one.reviewed()))))
                    .as("a circle of three")
                    .isEqualTo(one.reviewed()));
        }
    }

    /** There are {@code structures - 1} others: with as many themes or fewer all reviewers can differ, beyond they come back evenly. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void bringsNoReviewerBackBeforeAllOthersHaveCome(int structures) {
        long others = structures - 1L;
        long distinct = Math.min(others, THEMES.size());
        long most = (THEMES.size() + others - 1) / others;

        reviewers(plan(structures, seat -> false)).forEach((structure, times) -> {
            assertThat(times).hasSize((int) distinct);
            assertThat(times.values()).allMatch(count -> count <= most);
        });
    }

    /** Seven is the hardest: six themes take every reviewer of every structure exactly once, whoever the veterans are. */
    @ParameterizedTest
    @ValueSource(ints = {0b0000001, 0b0000111, 0b1010101, 0b1111000, 0b1101111})
    void findsTheOneWayWithSeven(int veterans) {
        reviewers(plan(7, seat -> (veterans >> seat & 1) == 1))
                .forEach((structure, times) -> assertThat(times).hasSize(6));
    }

    /**
     * In a circle of three one meets two peers: a campaign has {@code n(n-1)/2} meetings to give and takes {@code n/2} a theme
     * where the number is even, {@code (n+3)/2} where it is odd.
     */
    @ParameterizedTest
    @ValueSource(ints = {8, 10, 11, 12, 13, 14, 15})
    void bringsNoTwoTogetherTwiceWhereThereAreMeetingsEnough(int structures) {
        int needed = THEMES.size() * (structures % 2 == 0 ? structures / 2 : (structures + 3) / 2);
        assertThat(needed).isLessThanOrEqualTo(structures * (structures - 1) / 2);

        assertThat(meetingsAgain(plan(structures, seat -> false))).isZero();
    }

    /** The fewest meetings that must come again, by counting alone, for the numbers where they cannot all be new. */
    @ParameterizedTest
    @CsvSource({"3, 15", "5, 14", "7, 9"})
    void bringsTwoTogetherAgainNoMoreThanCountingForces(int structures, int forced) {
        assertThat(forced).isEqualTo(THEMES.size() * (structures + 3) / 2 - structures * (structures - 1) / 2);

        assertThat(meetingsAgain(plan(structures, seat -> false))).isEqualTo(forced);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 12, 13, 15})
    void putsVeteransBesideNovicesWhereThereIsAChoice(int structures) {
        IntPredicate veteran = seat -> seat < structures / 2;
        BinomePlan plan = plan(structures, veteran);

        long mixed = plan.binomes().stream()
                .filter(one -> veteran.test(seat(one.reviewed())) != veteran.test(seat(one.reviewer())))
                .count();
        assertThat((double) mixed / plan.binomes().size())
                .as("by chance about half would be mixed")
                .isGreaterThan(0.6);
    }

    @Test
    void isTheSameEachTimeItIsDrawn() {
        assertThat(plan(9, seat -> seat % 3 == 0)).isEqualTo(plan(9, seat -> seat % 3 == 0));
    }

    @Test
    void refusesAStructureAlone() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> plan(1, seat -> false))
                .returns("collective.refusal.alone", Refusal::code);
    }

    private static BinomePlan plan(int structures, IntPredicate veteran) {
        return BinomePlan.of(
                IntStream.range(0, structures)
                        .mapToObj(seat -> new Candidate(StructureId.of("s" + seat), veteran.test(seat)))
                        .toList(),
                THEMES);
    }

    private static int seat(StructureId structure) {
        return Integer.parseInt(structure.value().substring(1));
    }

    private static List<Binome> on(String theme, BinomePlan plan) {
        return plan.binomes().stream().filter(one -> one.theme().equals(theme)).toList();
    }

    private static Map<StructureId, Map<StructureId, Long>> reviewers(BinomePlan plan) {
        return plan.binomes().stream().collect(groupingBy(Binome::reviewed, groupingBy(Binome::reviewer, counting())));
    }

    /** How many meetings of two structures, theme by theme, are not their first. */
    private static int meetingsAgain(BinomePlan plan) {
        Set<Set<StructureId>> met = new HashSet<>();
        int again = 0;
        for (String theme : THEMES) {
            Set<Set<StructureId>> now = new HashSet<>();
            on(theme, plan).forEach(one -> now.add(Set.of(one.reviewed(), one.reviewer())));
            again += (int) now.stream().filter(pair -> !met.add(pair)).count();
        }
        return again;
    }
}
