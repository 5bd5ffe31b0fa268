package org.palier.files;

import io.minio.Http;
import io.minio.ListMultipartUploadsArgs;
import io.minio.MinioAsyncClient;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Lists open uploads in our own reading, because the client's own takes MinIO's answer for broken: it names no class of storage. */
class PartsClient extends MinioAsyncClient {

    private static final String PAGE = "100";

    PartsClient(MinioAsyncClient client) {
        super(client);
    }

    /** One page of all those of a bucket, from where the one before ended. */
    UploadsPage uploads(String bucket, UploadsPage before) {
        var wanted = new Http.QueryParameters("uploads", "", "max-uploads", PAGE);
        if (before.isTruncated()) {
            wanted.put("key-marker", before.nextKey());
            wanted.put("upload-id-marker", before.nextId());
        }
        var whole = ListMultipartUploadsArgs.builder().bucket(bucket).build();
        try (var answer = executeGetAsync(whole, new Http.Headers(), wanted).join()) {
            return UploadsPage.read(answer.body().byteStream());
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
