package org.palier.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Two ways to do the same work, timed turn by turn in one run, so that what slows the machine slows both. */
public final class Pairs {

    private static final int PAIRS = 5;

    private Pairs() {}

    /** Prints how many times as long the first takes as the second: the least, the median and the most of the pairs. */
    public static void print(String what, Callable<?> palier, Callable<?> bare) throws Exception {
        seconds(palier);
        seconds(bare);
        double[] ratios = new double[PAIRS];
        double[] spent = new double[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            spent[pair] = seconds(palier);
            ratios[pair] = spent[pair] / seconds(bare);
        }
        Arrays.sort(ratios);
        Arrays.sort(spent);
        System.out.printf(
                "%-60s %6.2f x  (%.2f to %.2f; %.2f s in Palier)%n",
                what, ratios[PAIRS / 2], ratios[0], ratios[PAIRS - 1], spent[PAIRS / 2]);
    }

    private static double seconds(Callable<?> work) throws Exception {
        long begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e9;
    }
}
