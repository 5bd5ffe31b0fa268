package org.palier.files;

/** Nothing is kept under this key. */
public class NothingKept extends RuntimeException {

    public NothingKept(String key, Throwable cause) {
        super(key, cause);
    }
}
