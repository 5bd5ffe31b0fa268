package org.palier.evidence.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import me.desair.tus.server.exception.InvalidContentLengthException;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.exception.UploadNotFoundException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.disk.DiskStorageService;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The library's staging on the disk, and what it leaves open: an expired upload is gone at once, nobody writes past the
 * announced length nor opens more than a few uploads, and a kill at any point leaves something that goes on.
 */
class Staging extends DiskStorageService {

    private static final String OWNER = "owner";
    private static final String OUTCOME = "outcome";

    private final int most;

    Staging(UploadIdFactory ids, Path folder, int most) throws IOException {
        super(ids, folder.toString());
        this.most = most;
        Files.createDirectories(getStoragePath());
    }

    @Override
    public @Nullable UploadInfo getUploadInfo(String address, String owner) throws IOException {
        var info = super.getUploadInfo(address, owner);
        return info == null || info.isExpired() ? null : info;
    }

    @Override
    public synchronized UploadInfo create(UploadInfo info, String owner) throws IOException {
        if (unfinished(owner) >= most) {
            throw UploadRefusals.many(most);
        }
        var created = super.create(info, owner);
        Files.writeString(inside(created.getId(), OWNER), owner);
        return created;
    }

    /** Written beside and moved, because a kill would leave half of it. */
    @Override
    public void update(UploadInfo info) throws IOException, UploadNotFoundException {
        var place = inside(info.getId(), "info");
        if (Files.notExists(place.resolveSibling("data")) && outcome(info).isEmpty()) {
            throw new UploadNotFoundException("The upload has ended.");
        }
        var beside = place.resolveSibling("info.new");
        try (var out = new ObjectOutputStream(Files.newOutputStream(beside))) {
            out.writeObject(info);
        }
        moveInto(place, beside);
    }

    @Override
    public UploadInfo append(UploadInfo info, InputStream content) throws IOException, TusException {
        dropWhatWasNotWrittenDown(info);
        var room = info.getLength() - info.getOffset();
        var appended = super.append(
                info,
                BoundedInputStream.builder()
                        .setInputStream(content)
                        .setMaxCount(room)
                        .setPropagateClose(false)
                        .get());
        if (!appended.isUploadInProgress() && content.read() >= 0) {
            terminateUpload(info);
            throw new InvalidContentLengthException("More was sent than was announced.");
        }
        return appended;
    }

    /** What became of an upload that arrived whole and was handed over. */
    Optional<Outcome> outcome(UploadInfo info) throws IOException {
        var written = inside(info.getId(), OUTCOME);
        return Files.exists(written) ? Optional.of(Outcome.read(Files.readString(written))) : Optional.empty();
    }

    /**
     * Frees the bytes and keeps what became of them, for a client that missed the answer; written beside and moved, because a
     * full disk would leave half of it.
     */
    void conclude(UploadInfo info, Outcome outcome) throws IOException {
        var place = inside(info.getId(), OUTCOME);
        var beside = place.resolveSibling(OUTCOME + ".new");
        Files.writeString(beside, outcome.written());
        moveInto(place, beside);
        Files.deleteIfExists(inside(info.getId(), "data"));
    }

    private static void moveInto(Path place, Path beside) throws IOException {
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void dropWhatWasNotWrittenDown(UploadInfo info) throws IOException {
        try (var data = FileChannel.open(inside(info.getId(), "data"), StandardOpenOption.WRITE)) {
            data.truncate(info.getOffset());
        }
    }

    private long unfinished(String owner) throws IOException {
        var count = 0;
        try (var uploads = Files.newDirectoryStream(getStoragePath())) {
            for (var upload : uploads) {
                count += isUnfinished(upload, owner) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isUnfinished(Path upload, String owner) throws IOException {
        var written = upload.resolve(OWNER);
        return Files.exists(written)
                && Files.notExists(upload.resolve(OUTCOME))
                && Files.readString(written).equals(owner);
    }

    private Path inside(UploadId id, String name) {
        return getStoragePath().resolve(id.toString()).resolve(name);
    }
}
