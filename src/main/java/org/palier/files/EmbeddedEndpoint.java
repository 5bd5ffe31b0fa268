package org.palier.files;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.springframework.beans.factory.DisposableBean;

/** S3 on a folder of this machine: on the loopback only, behind a port and keys that change at each start. */
class EmbeddedEndpoint implements DisposableBean {

    private static final int FIVE_SECONDS = 5_000;

    private final Path folder;
    private final S3Proxy server;
    private final Endpoint endpoint;

    EmbeddedEndpoint(Path folder) throws Exception {
        this.folder = existing(folder);
        var accessKey = random();
        var secretKey = random();
        server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(this.folder.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                .stopTimeout(FIVE_SECONDS)
                .build();
        server.start();
        endpoint = new Endpoint("http://127.0.0.1:" + server.getPort(), accessKey, secretKey);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    OpenUploads openUploads(String bucket) {
        return new PartsOnDisk(folder.resolve(bucket));
    }

    @Override
    public void destroy() throws Exception {
        server.stop();
    }

    private static Path existing(Path folder) throws IOException {
        return Files.createDirectories(folder).toAbsolutePath();
    }

    private static String random() {
        var bytes = new byte[20];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
