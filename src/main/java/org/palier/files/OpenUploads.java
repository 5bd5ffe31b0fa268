package org.palier.files;

import java.time.Instant;
import java.util.List;

/**
 * The uploads in parts that were begun and neither completed nor given up, as a kill leaves them: they take room and stand in
 * no list of objects. No method may be called inside a database transaction; each throws {@link StoreUnavailable} when the
 * store does not answer.
 */
public interface OpenUploads {

    /**
     * One of them.
     *
     * @param key under which it was to be kept
     * @param id by which the store knows it
     * @param heard when its last part came, or when it was begun
     */
    record OpenUpload(String key, String id, Instant heard) {}

    /** Those under keys that begin so of which nothing has been heard since. */
    List<OpenUpload> quietSince(String prefix, Instant before);

    /** Gives one up, with all parts of it that came. */
    void giveUp(OpenUpload upload);
}
