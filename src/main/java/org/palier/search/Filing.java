package org.palier.search;

/**
 * How far the index has come that is being written anew: until then documents from before may be missing in what is found.
 *
 * @param filed how many versions can be found again
 * @param of how many there are; zero while nobody has counted them yet
 */
public record Filing(long filed, long of) {

    static Filing begun() {
        return new Filing(0, 0);
    }

    /** What came in meanwhile is filed too, so that there may be more than were counted. */
    Filing and(int more) {
        return new Filing(filed + more, Math.max(of, filed + more));
    }
}
