package org.palier.files;

import java.io.InputStream;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Guards the store: no database transaction may be held open over it, because a slow store would then dry up the pool. */
record OutsideTransactions(ObjectStore store) implements ObjectStore {

    @Override
    public Kept keep(String key, InputStream content) {
        return guarded().keep(key, content);
    }

    @Override
    public InputStream open(String key) {
        return guarded().open(key);
    }

    @Override
    public Removed remove(String key) {
        return guarded().remove(key);
    }

    @Override
    public Stream<Kept> list(String prefix) {
        return guarded().list(prefix);
    }

    @Override
    public boolean isReady() {
        return guarded().isReady();
    }

    private ObjectStore guarded() {
        mustHold();
        return store;
    }

    static void mustHold() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The object store is called inside a database transaction");
        }
    }
}
