package org.palier.evidence.parser;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import org.palier.shared.NoRoom;

/** The forked process: reads orders from its input, writes its answers to its output, ends with its parent. */
public final class ParserWorker {

    /** Says on the output that the worker waits for an order. */
    static final int READY = 1;

    /** How it ends where a disk is full, which says nothing of the file. */
    static final int NO_ROOM = 28;

    private ParserWorker() {}

    public static void main(String[] arguments) throws Exception {
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err); // because a parser that prints would break the answers
        var orders = new LinkedBlockingQueue<Order<?>>();
        var listener = new Thread(() -> listen(orders), "orders");
        listener.setDaemon(true);
        listener.start();
        var tools = new Order.Tools(new Inspector(), new PageDrawer(), new PageMasker());
        out.writeByte(READY);
        out.flush();
        while (true) {
            carryOut(orders.take(), tools, out);
        }
    }

    private static void carryOut(Order<?> order, Order.Tools tools, DataOutputStream out) throws IOException {
        try {
            order.run(tools, out);
        } catch (IOException | RuntimeException fault) {
            if (NoRoom.isWhy(fault)) {
                Runtime.getRuntime().halt(NO_ROOM);
            }
            throw fault;
        }
    }

    private static void listen(LinkedBlockingQueue<Order<?>> orders) {
        try (var in = new DataInputStream(System.in)) {
            while (true) {
                orders.add(Order.readFrom(in));
            }
        } catch (IOException parentIsGone) {
            Runtime.getRuntime().halt(0);
        }
    }
}
