package org.palier.evidence;

import java.util.Optional;

/**
 * What a bucket says of whose it is.
 *
 * @param generation how often it was marked, counted by the database that marked it
 * @param stamp what that database alone knows of this generation
 */
record Mark(String name, long generation, String stamp) {

    static Mark read(long generation, String content) {
        var words = content.split(" ", 2);
        return new Mark(words[0], generation, words.length > 1 ? words[1] : "");
    }

    String content() {
        return name + " " + stamp;
    }

    /** Why a database that would mark the bucket so must leave alone what is in it. */
    Optional<Custody.Hold> against(Mark own) {
        if (!name.equals(own.name)) {
            return Optional.of(Custody.Hold.ANOTHER);
        }
        if (generation > own.generation) {
            return Optional.of(Custody.Hold.OLDER);
        }
        return generation == own.generation && !stamp.equals(own.stamp)
                ? Optional.of(Custody.Hold.TWIN)
                : Optional.empty();
    }
}
