package org.palier.evidence.uploads;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadLock;
import me.desair.tus.server.upload.UploadLockingService;
import org.jspecify.annotations.Nullable;

/** Lets one request at a time at an upload; another is told to come back, because the library would tell it nothing. */
class Turns implements UploadLockingService {

    private final Set<UploadId> taken = ConcurrentHashMap.newKeySet();
    private UploadIdFactory ids;

    Turns(UploadIdFactory ids) {
        this.ids = ids;
    }

    @Override
    public @Nullable UploadLock lockUploadByUri(String address) throws TusException {
        var id = ids.readUploadId(address);
        if (id == null) {
            return null;
        }
        if (!taken.add(id)) {
            throw UploadRefusals.taken();
        }
        return new Turn(address, id);
    }

    @Override
    public void cleanupStaleLocks() {
        // none outlives its request
    }

    @Override
    public boolean isLocked(UploadId id) {
        return taken.contains(id);
    }

    @Override
    public void setIdFactory(UploadIdFactory factory) {
        this.ids = factory;
    }

    private final class Turn implements UploadLock {

        private final String address;
        private final UploadId id;

        private Turn(String address, UploadId id) {
            this.address = address;
            this.id = id;
        }

        @Override
        public String getUploadUri() {
            return address;
        }

        @Override
        public void release() {
            taken.remove(id);
        }

        @Override
        public void close() {
            release();
        }
    }
}
