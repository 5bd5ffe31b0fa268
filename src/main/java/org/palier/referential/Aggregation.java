package org.palier.referential;

import java.util.List;

/**
 * How the levels of criteria make the level of a theme ({@code agregation} in the referential): the highest n that enough
 * applicable criteria have reached, that none is far under, and that every imperative one has reached. No averages.
 *
 * @param sharePercent how many of 100 applicable criteria must be at n or more
 * @param gap how far under n the lowest applicable criterion may be
 */
public record Aggregation(int sharePercent, int gap, boolean imperativesAtLevel) {

    /** The level of one applicable criterion. */
    public record Standing(int level, boolean imperative) {}

    public static final int HIGHEST = 4;

    /** The level of the theme, from 0 to 4; 0 where no criterion applies. */
    public int level(List<Standing> applicable) {
        for (int level = HIGHEST; level > 0; level--) {
            if (reaches(level, applicable)) {
                return level;
            }
        }
        return 0;
    }

    private boolean reaches(int level, List<Standing> applicable) {
        long there = applicable.stream().filter(one -> one.level() >= level).count();
        return !applicable.isEmpty()
                && there * 100 >= (long) sharePercent * applicable.size()
                && applicable.stream().allMatch(one -> one.level() >= level - gap)
                && (!imperativesAtLevel
                        || applicable.stream().filter(Standing::imperative).allMatch(one -> one.level() >= level));
    }
}
