package org.palier.files;

/** The store cannot be reached, refuses, or does not answer in time. */
public class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String key, Throwable cause) {
        super(key, cause);
    }
}
