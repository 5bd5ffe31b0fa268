package org.palier.collective;

import java.util.function.IntBinaryOperator;

/**
 * Seatings of structures, one round a theme: seats 0 and 1 review each other, 2 and 3 likewise; where the number is odd the
 * last three review one another in a circle.
 */
record Rounds(int[][] seats) {

    /** What is done with a reviewer and the one reviewed; in a pair each is both. */
    interface Arc {
        void of(int round, int reviewer, int reviewed, boolean mutual);
    }

    /** The circle method: one stays, the others move on by one place; no two meet again before all have met. */
    static Rounds ofTheCircle(int structures, int rounds) {
        int places = structures + structures % 2;
        int[][] seats = new int[rounds][];
        for (int round = 0; round < rounds; round++) {
            seats[round] = seating(structures, places, round % (places - 1));
        }
        return new Rounds(seats);
    }

    private static int[] seating(int structures, int places, int turn) {
        IntBinaryOperator onCircle = (place, by) -> (place + by + places - 1) % (places - 1);
        int[] seating = new int[structures];
        int seat = 0;
        for (int step = 1; step < places / 2; step++) {
            seating[seat++] = onCircle.applyAsInt(turn, step);
            seating[seat++] = onCircle.applyAsInt(turn, -step);
        }
        seating[seat++] = turn;
        if (seat < structures) {
            seating[seat] = places - 1;
        }
        return seating;
    }

    void forEach(Arc arc) {
        for (int round = 0; round < seats.length; round++) {
            int[] seating = seats[round];
            int paired = seating.length % 2 == 0 ? seating.length : seating.length - 3;
            for (int seat = 0; seat < paired; seat += 2) {
                arc.of(round, seating[seat], seating[seat + 1], true);
                arc.of(round, seating[seat + 1], seating[seat], true);
            }
            for (int seat = paired; seat < seating.length; seat++) {
                int next = seat + 1 == seating.length ? paired : seat + 1;
                arc.of(round, seating[seat], seating[next], false);
            }
        }
    }

    /** Swaps two seats of a round, or, for a round below 0, two structures wherever they sit. */
    void swap(int round, int one, int other) {
        if (round >= 0) {
            int kept = seats[round][one];
            seats[round][one] = seats[round][other];
            seats[round][other] = kept;
        } else {
            for (int[] seating : seats) {
                for (int seat = 0; seat < seating.length; seat++) {
                    seating[seat] = seating[seat] == one ? other : seating[seat] == other ? one : seating[seat];
                }
            }
        }
    }

    Rounds copy() {
        int[][] copies = new int[seats.length][];
        for (int round = 0; round < seats.length; round++) {
            copies[round] = seats[round].clone();
        }
        return new Rounds(copies);
    }
}
