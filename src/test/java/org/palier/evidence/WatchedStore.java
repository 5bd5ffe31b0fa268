package org.palier.evidence;

import java.io.InputStream;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.palier.files.ObjectStore;
import org.palier.files.Removed;

/** A real store, at whose door somebody is told of each key before it is opened. */
record WatchedStore(ObjectStore store, Consumer<String> door) implements ObjectStore {

    @Override
    public Kept keep(String key, InputStream content) {
        return store.keep(key, content);
    }

    @Override
    public InputStream open(String key) {
        door.accept(key);
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
