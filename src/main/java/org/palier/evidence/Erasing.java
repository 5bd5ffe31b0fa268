package org.palier.evidence;

import org.palier.files.ObjectStore;
import org.palier.files.Removed;
import org.palier.files.StillKept;
import org.springframework.stereotype.Component;

/** Removes the objects of erased documents; what does not go does not keep the others, and is told. */
@Component
class Erasing {

    /** Not everything is gone, and why; the store answers. */
    static class Stopped extends RuntimeException {

        private final Erasures.Obstacle obstacle;

        Stopped(Erasures.Obstacle obstacle) {
            super(obstacle.name());
            this.obstacle = obstacle;
        }

        Erasures.Obstacle obstacle() {
            return obstacle;
        }
    }

    private final RemainsRepository remains;
    private final ObjectStore store;
    private final Custody bucket;

    Erasing(RemainsRepository remains, ObjectStore store, Custody bucket) {
        this.remains = remains;
        this.store = store;
        this.bucket = bucket;
    }

    /** How surely everything is gone. */
    Removed erase(DocumentId document) {
        if (!bucket.isOurs()) {
            // because an older copy must not take from the other what it may still need, and a wrong bucket has nothing
            // to take
            throw new Stopped(Erasures.Obstacle.HELD);
        }
        var refused = false;
        var removed = Removed.WHOLE;
        for (var left : remains.findByDocument(document)) {
            try {
                if (store.remove(left.objectKey()) == Removed.WHOLE) {
                    remains.deleteById(left.objectKey());
                } else {
                    removed = Removed.NEWEST; // and asked for again with the others, so that the end tells it
                }
            } catch (StillKept locked) {
                refused = true;
            }
        }
        if (refused) {
            throw new Stopped(Erasures.Obstacle.REFUSED);
        }
        return removed;
    }

    /** In the transaction in which it ends. */
    void forget(DocumentId document) {
        remains.deleteByDocument(document);
    }
}
