package org.palier.evidence;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Somebody at the other end of a bare socket who sends a byte at a time, when told to. */
final class SlowSender implements Closeable {

    private final Socket socket;

    private SlowSender(Socket socket) {
        this.socket = socket;
    }

    /** Sends the head of a request, and of its body nothing yet. */
    static SlowSender begin(int port, String head) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(30_000);
        SlowSender sender = new SlowSender(socket);
        sender.say(head);
        return sender;
    }

    void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends one more byte; whether the other side still takes it. */
    boolean drip() {
        try {
            say("a");
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Everything that was answered until the connection was closed. */
    String answer() throws IOException {
        StringBuilder answer = new StringBuilder();
        try (var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            int one = reader.read();
            while (one >= 0) {
                answer.append((char) one);
                one = reader.read();
            }
        } catch (java.net.SocketException reset) {
            return answer.toString();
        }
        return answer.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
