package org.palier.evidence.parser;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;

/** The forked process: reads the paths of files from its input, writes its findings to its output, ends with its parent. */
public final class ParserWorker {

    /** Says on the output that the worker waits for a file. */
    static final int READY = 1;

    private record Order(Path file, String extension) {}

    private ParserWorker() {}

    public static void main(String[] arguments) throws Exception {
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err); // because a parser that prints would break the answers
        var orders = new LinkedBlockingQueue<Order>();
        var listener = new Thread(() -> listen(orders), "orders");
        listener.setDaemon(true);
        listener.start();
        var inspector = new Inspector();
        out.writeByte(READY);
        out.flush();
        while (true) {
            var order = orders.take();
            inspector.inspect(order.file(), order.extension()).writeTo(out);
        }
    }

    private static void listen(LinkedBlockingQueue<Order> orders) {
        try (var in = new DataInputStream(System.in)) {
            while (true) {
                orders.add(new Order(Path.of(in.readUTF()), in.readUTF()));
            }
        } catch (IOException parentIsGone) {
            Runtime.getRuntime().halt(0);
        }
    }
}
