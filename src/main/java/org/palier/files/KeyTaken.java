package org.palier.files;

/** Something is kept under this key already. */
public class KeyTaken extends RuntimeException {

    public KeyTaken(String key, Throwable cause) {
        super(key, cause);
    }
}
