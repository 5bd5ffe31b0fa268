package org.palier.evidence;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A real clamd on a random port, when its program is on this machine; it knows one signature, the EICAR test pattern. */
class Clamd implements Closeable {

    /** The harmless pattern that antivirus programs agree to object to; see eicar.org. Written in two parts so that none does here. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final Path folder = Files.createTempDirectory("clamd");
    private final int port = freePort();
    private final Process process;

    Clamd() throws IOException {
        var signature = HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(folder.resolve("test.ndb"), "Eicar-Test-Signature:0:*:" + signature + "\n");
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
            DatabaseDirectory %s
            TCPSocket %d
            TCPAddr 127.0.0.1
            Foreground yes
            StreamMaxLength 40M
            """.formatted(folder, port));
        process = new ProcessBuilder(program().orElseThrow().toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
    }

    /** Teaches it to object to files that hold these words; what it says of its version stays the same. */
    void learn(String words) throws IOException {
        var signature = HexFormat.of().formatHex(words.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(folder.resolve("learned.ndb"), "Learned-Since:0:*:" + signature + "\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("zRELOAD\0".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.getInputStream().readAllBytes();
        }
    }

    static boolean isGiven() {
        return program().isPresent();
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(path -> Path.of(path, "clamd"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
