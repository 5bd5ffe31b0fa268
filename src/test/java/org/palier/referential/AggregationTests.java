package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.referential.Aggregation.Standing;

/** The worked examples of the referential, and every combination of a theme of six criteria, the second imperative. */
class AggregationTests {

    private static final Aggregation AGGREGATION = new Aggregation(75, 1, true);
    private static final int CASES = 15_625;

    @ParameterizedTest
    @CsvSource({
        "3 3 3 2 3 2, 2",
        "3 3 3 2 3 3, 3",
        "4 3 4 4 4 4, 3",
        "3 3 3 1 3 3, 2",
        "1 1 1 0 1 1, 1",
        "2 0 2 2 2 2, 0",
        "4 4 4 4 4 3, 4",
        "3 3 3 3 3, 3"
    })
    void givesTheWorkedExamples(String levels, int expected) {
        int[] parsed =
                Arrays.stream(levels.split(" ")).mapToInt(Integer::parseInt).toArray();
        assertThat(level(parsed)).isEqualTo(expected);
    }

    @Test
    void agreesWithAnOracleOnEveryCombination() {
        for (int number = 0; number < CASES; number++) {
            int[] levels = combination(number);
            assertThat(level(levels))
                    .as("%s", IntStream.of(levels).boxed().toList())
                    .isEqualTo(oracle(levels));
        }
    }

    @Test
    void neverFallsWhenACriterionRises() {
        for (int number = 0; number < CASES; number++) {
            int[] levels = combination(number);
            int before = level(levels);
            for (int i = 0; i < levels.length; i++) {
                if (levels[i] < Aggregation.HIGHEST) {
                    int[] risen = levels.clone();
                    risen[i]++;
                    assertThat(level(risen)).isGreaterThanOrEqualTo(before);
                }
            }
        }
    }

    @Test
    void countsOnlyTheApplicableCriteria() {
        assertThat(level(3, 3, 3, 3, 2, 2)).isEqualTo(2);
        assertThat(level(3, 3, 3, 2))
                .as("three of four, the two others not applicable")
                .isEqualTo(3);
    }

    @Test
    void isZeroWhereNothingApplies() {
        assertThat(AGGREGATION.level(List.of())).isZero();
    }

    @Test
    void takesFiveOfSixAndSixOfSeven() {
        assertThat(level(2, 2, 2, 2, 1, 1)).isEqualTo(1);
        assertThat(level(2, 2, 2, 2, 2, 1)).isEqualTo(2);
        assertThat(level(2, 2, 2, 2, 2, 1, 1)).isEqualTo(1);
        assertThat(level(2, 2, 2, 2, 2, 2, 1)).isEqualTo(2);
    }

    @Test
    void followsTheSettingsOfTheReferential() {
        List<Standing> standings = standings(2, 1, 2, 0);
        assertThat(new Aggregation(50, 2, false).level(standings)).isEqualTo(2);
        assertThat(new Aggregation(50, 2, true).level(standings)).isEqualTo(1);
        assertThat(new Aggregation(50, 1, false).level(standings)).isEqualTo(1);
        assertThat(new Aggregation(100, 1, false).level(standings)).isZero();
    }

    private static int level(int... levels) {
        return AGGREGATION.level(standings(levels));
    }

    private static List<Standing> standings(int... levels) {
        List<Standing> standings = new ArrayList<>();
        for (int level : levels) {
            standings.add(new Standing(level, standings.size() == 1));
        }
        return standings;
    }

    private static int[] combination(int number) {
        int[] levels = new int[6];
        for (int i = 0, rest = number; i < levels.length; i++, rest /= 5) {
            levels[i] = rest % 5;
        }
        return levels;
    }

    /** Three ceilings, each found on its own from the sorted levels: the theme stands at the lowest of them. */
    private static int oracle(int[] levels) {
        int[] rising = IntStream.of(levels).sorted().toArray();
        int mayLag = levels.length / 4;
        int byShare = rising[mayLag];
        int byFloor = rising[0] + 1;
        int byImperative = levels[1];
        return Math.min(4, Math.min(byShare, Math.min(byFloor, byImperative)));
    }
}
