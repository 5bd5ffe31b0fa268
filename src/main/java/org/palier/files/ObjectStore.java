package org.palier.files;

import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Keeps bytes under keys that are never reused. No method may be called inside a database transaction; each throws
 * {@link StoreUnavailable} when the store cannot be reached or does not answer in time.
 */
public interface ObjectStore {

    /** What is kept: its key, how many bytes, since when. */
    record Kept(String key, long size, Instant since) {}

    /** Keeps a stream of unknown length under a new key; refuses ({@link KeyTaken}) where the key is taken. */
    Kept keep(String key, InputStream content);

    /** Opens what is kept; the caller closes it. Throws {@link NothingKept} where there is nothing. */
    InputStream open(String key);

    /**
     * Removes what is kept, if anything, with every version of it that the store keeps, and says whether that is sure. Throws
     * {@link StillKept} where the store does not let it go.
     */
    Removed remove(String key);

    /** Everything kept under keys that begin so. */
    Stream<Kept> list(String prefix);

    /** Whether the store answers now. */
    boolean isReady();
}
