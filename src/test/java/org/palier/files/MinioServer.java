package org.palier.files;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A real MinIO server on a random port, when its program is on this machine. */
class MinioServer implements Closeable {

    private static final String KEY = "palier-test-key";

    private final Path folder = Files.createTempDirectory("minio");
    private final int port = freePort();
    private final Process process;

    MinioServer() throws IOException {
        var command = new ProcessBuilder(
                program().orElseThrow().toString(), "server", "--quiet", "--address", "127.0.0.1:" + port, "" + folder);
        command.environment().put("MINIO_ROOT_USER", KEY);
        command.environment().put("MINIO_ROOT_PASSWORD", KEY);
        command.environment().put("MINIO_BROWSER", "off");
        command.redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile());
        process = command.start();
    }

    /** Whether {@code PALIER_TEST_MINIO} names the program or its folder, or {@code minio} is on the path. */
    static boolean isGiven() {
        return program().isPresent();
    }

    Endpoint endpoint() {
        return new Endpoint("http://127.0.0.1:" + port, KEY, KEY);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        FileSystemUtils.deleteRecursively(folder);
        Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".log"));
    }

    private static Optional<Path> program() {
        var given = Stream.of(System.getProperty("PALIER_TEST_MINIO"), System.getenv("PALIER_TEST_MINIO"))
                .filter(Objects::nonNull)
                .flatMap(path -> Stream.of(Path.of(path), Path.of(path, "minio")));
        var onThePath =
                Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(path -> Path.of(path, "minio"));
        return Stream.concat(given, onThePath)
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
