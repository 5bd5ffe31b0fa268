package org.palier.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.palier.files.ObjectStore;
import org.palier.files.Removed;
import org.palier.files.StoreUnavailable;

/** A real store, at whose doors somebody is told of each key before it is kept or opened, and may throw. */
record WatchedStore(ObjectStore store, Consumer<String> keeping, Consumer<String> opening) implements ObjectStore {

    WatchedStore(ObjectStore store, Consumer<String> opening) {
        this(store, key -> {}, opening);
    }

    /** That goes away whenever it is to keep something. */
    static WatchedStore keepingNothing(ObjectStore store) {
        return new WatchedStore(
                store,
                key -> {
                    throw new StoreUnavailable(key, new IOException("away"));
                },
                key -> {});
    }

    @Override
    public Kept keep(String key, InputStream content) {
        keeping.accept(key);
        return store.keep(key, content);
    }

    @Override
    public InputStream open(String key) {
        opening.accept(key);
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
