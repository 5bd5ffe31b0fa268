package org.palier.files;

/** The store answers and does not let this one object go: it is locked for a time, or the key that asks may not remove it. */
public class StillKept extends StoreUnavailable {

    public StillKept(String key, Throwable cause) {
        super(key, cause);
    }
}
