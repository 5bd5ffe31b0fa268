package org.palier.collective;

import java.util.Arrays;
import java.util.Random;

/**
 * Looks for the seatings in which structures meet the same peer least often, and veterans stand beside novices where there
 * is a choice. The same structures always get the same seatings, because chance is drawn from a fixed seed.
 */
final class Arrangement {

    private static final int ATTEMPTS = 60;
    private static final int STEPS = 100_000;
    private static final double WARM = 4_000;
    private static final double COLD = 0.5;
    private static final int SAME_REVIEWER_AGAIN = 4_000;
    private static final int SAME_PEER_AGAIN = 100;
    private static final int NOT_MIXED = 1;

    private final boolean[] veterans;
    private final int[] reviews;
    private final int[] meetings;
    private int cost;

    private Arrangement(boolean[] veterans) {
        this.veterans = veterans;
        this.reviews = new int[veterans.length * veterans.length];
        this.meetings = new int[veterans.length * veterans.length];
    }

    static Rounds of(boolean[] veterans, int rounds) {
        Arrangement arrangement = new Arrangement(veterans);
        int enough = SAME_REVIEWER_AGAIN * (leastAgain(veterans.length, rounds) + 1);
        Rounds best = Rounds.ofTheCircle(veterans.length, rounds);
        int least = Integer.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && least >= enough; attempt++) {
            Rounds found = arrangement.search(Rounds.ofTheCircle(veterans.length, rounds), new Random(attempt));
            if (arrangement.cost(found) < least) {
                least = arrangement.cost(found);
                best = found;
            }
        }
        return best;
    }

    /** How often reviewers come back when all the others come in turn: nobody can do with less. */
    private static int leastAgain(int structures, int rounds) {
        int turns = rounds / (structures - 1);
        int more = rounds % (structures - 1);
        return structures * ((structures - 1) * turns * (turns - 1) / 2 + more * turns);
    }

    /**
     * Cools slowly from the circle to the best found. Where the number is even the circle is perfect already and only the
     * structures change places; where it is odd the seats of each round do.
     */
    private Rounds search(Rounds rounds, Random chance) {
        int structures = veterans.length;
        boolean odd = structures % 2 == 1;
        int now = cost(rounds);
        int least = now;
        Rounds best = rounds.copy();
        for (int step = 0; step < STEPS; step++) {
            int round = odd ? chance.nextInt(rounds.seats().length) : -1;
            int one = chance.nextInt(structures);
            int other = chance.nextInt(structures);
            rounds.swap(round, one, other);
            int then = cost(rounds);
            double heat = WARM * Math.pow(COLD / WARM, (double) step / STEPS);
            if (then <= now || chance.nextDouble() < Math.exp((now - then) / heat)) {
                now = then;
            } else {
                rounds.swap(round, one, other);
            }
            if (now < least) {
                least = now;
                best = rounds.copy();
            }
        }
        return best;
    }

    private int cost(Rounds rounds) {
        int structures = veterans.length;
        Arrays.fill(reviews, 0);
        Arrays.fill(meetings, 0);
        cost = 0;
        rounds.forEach((round, reviewer, reviewed, mutual) -> {
            cost += SAME_REVIEWER_AGAIN * reviews[reviewer * structures + reviewed]++;
            cost += veterans[reviewer] == veterans[reviewed] ? NOT_MIXED : 0;
            if (!mutual || reviewer < reviewed) {
                int pair = Math.min(reviewer, reviewed) * structures + Math.max(reviewer, reviewed);
                cost += SAME_PEER_AGAIN * meetings[pair]++;
            }
        });
        return cost;
    }
}
