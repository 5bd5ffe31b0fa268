package org.palier.audit;

import org.jspecify.annotations.Nullable;

/**
 * What the verifier found.
 *
 * @param intact whether every entry follows from the one before
 * @param entries how many entries were read
 * @param head SHA-256, in hexadecimal, over the last hashes of all chains in order of their names
 * @param broken the first entry that does not follow, as {@code chain/position}
 */
public record Verification(
        boolean intact, long entries, String head, @Nullable String broken) {}
