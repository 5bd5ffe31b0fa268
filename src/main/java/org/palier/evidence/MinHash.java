package org.palier.evidence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * A few numbers that stand for a text: two texts share about as many of them as they share runs of three words.
 *
 * <p>Broder, "On the resemblance and containment of documents", 1997.
 */
class MinHash {

    /** How many numbers stand for a text. */
    static final int SIZE = 32;

    private static final int RUN = 3;
    private static final int FEWEST = 12;
    private static final int ENOUGH = 400_000;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final long[] SALTS = new SplittableRandom(1997).longs(SIZE).toArray();

    private MinHash() {}

    /** The numbers of a text; none where it says too little to be compared. Each tells its place in its last bits. */
    static long[] of(String text) {
        var start = text.substring(0, Math.min(ENOUGH, text.length())).toLowerCase(Locale.ROOT);
        var plain = ACCENTS.matcher(Normalizer.normalize(start, Normalizer.Form.NFD))
                .replaceAll("");
        var words = NO_WORD.splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .mapToLong(MinHash::hash)
                .toArray();
        if (words.length < FEWEST) {
            return new long[0];
        }
        var least = new long[SIZE];
        Arrays.fill(least, Long.MAX_VALUE);
        for (var at = 0; at + RUN <= words.length; at++) {
            var run = mix(mix(words[at]) + words[at + 1]) + words[at + 2];
            for (var place = 0; place < SIZE; place++) {
                least[place] = Math.min(least[place], mix(run ^ SALTS[place]));
            }
        }
        return LongStream.range(0, SIZE)
                .map(place -> (least[(int) place] & -SIZE) | place)
                .toArray();
    }

    private static long hash(String word) {
        var hash = 1125899906842597L;
        for (var at = 0; at < word.length(); at++) {
            hash = 31 * hash + word.charAt(at);
        }
        return mix(hash);
    }

    /** The finalizer of SplittableRandom. */
    private static long mix(long value) {
        var mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
