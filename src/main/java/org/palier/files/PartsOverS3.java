package org.palier.files;

import io.minio.AbortMultipartUploadArgs;
import io.minio.ListPartsArgs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The open uploads of a bucket, as S3 tells them. */
record PartsOverS3(PartsClient client, String bucket) implements OpenUploads {

    /** Asked for the whole bucket, because MinIO takes a prefix for the name of one object. */
    @Override
    public List<OpenUpload> quietSince(String prefix, Instant before) {
        OutsideTransactions.mustHold();
        return Faults.told(prefix, this::begun).stream()
                .filter(upload -> upload.key().startsWith(prefix))
                .filter(upload -> upload.heard().isBefore(before))
                .map(this::withItsParts)
                .filter(upload -> upload.heard().isBefore(before))
                .toList();
    }

    @Override
    public void giveUp(OpenUpload upload) {
        OutsideTransactions.mustHold();
        var request = AbortMultipartUploadArgs.builder()
                .bucket(bucket)
                .object(upload.key())
                .uploadId(upload.id())
                .build();
        unlessGone(upload, () -> client.abortMultipartUpload(request).join());
    }

    private List<OpenUpload> begun() {
        var all = new ArrayList<OpenUpload>();
        var page = UploadsPage.BEFORE_THE_FIRST;
        do {
            page = client.uploads(bucket, page);
            all.addAll(page.uploads());
        } while (page.isTruncated());
        return all;
    }

    /** With the time of its last part; one page of them is enough, because nothing that we keep has a thousand. */
    private OpenUpload withItsParts(OpenUpload begun) {
        var request = ListPartsArgs.builder()
                .bucket(bucket)
                .object(begun.key())
                .uploadId(begun.id())
                .build();
        var parts = unlessGone(begun, () -> client.listParts(request).join().result());
        var heard = parts.isEmpty()
                ? Instant.MAX
                : parts.get().parts().stream()
                        .map(part -> part.lastModified().toInstant())
                        .reduce(begun.heard(), (one, other) -> one.isAfter(other) ? one : other);
        return new OpenUpload(begun.key(), begun.id(), heard);
    }

    /** Nothing where it was completed or given up meanwhile. */
    private static <T> Optional<T> unlessGone(OpenUpload upload, Faults.Exchange<T> exchange) {
        try {
            return Optional.of(Faults.told(upload.key(), exchange));
        } catch (StoreUnavailable fault) {
            if (Faults.code(fault).equals("NoSuchUpload")) {
                return Optional.empty();
            }
            if (Removals.REFUSED.contains(Faults.code(fault))) {
                throw new StillKept(upload.key(), fault);
            }
            throw fault;
        }
    }
}
