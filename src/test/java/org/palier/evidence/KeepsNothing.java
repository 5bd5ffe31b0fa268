package org.palier.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.palier.files.ObjectStore;
import org.palier.files.Removed;
import org.palier.files.StoreUnavailable;

/** A store that goes away whenever it is to keep something. */
record KeepsNothing(ObjectStore store) implements ObjectStore {

    @Override
    public Kept keep(String key, InputStream content) {
        throw new StoreUnavailable(key, new IOException("away"));
    }

    @Override
    public InputStream open(String key) {
        return store.open(key);
    }

    @Override
    public Removed remove(String key) {
        return store.remove(key);
    }

    @Override
    public Stream<Kept> list(String prefix) {
        return store.list(prefix);
    }

    @Override
    public boolean isReady() {
        return store.isReady();
    }
}
