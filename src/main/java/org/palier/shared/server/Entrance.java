package org.palier.shared.server;

import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint;

/** Where connections come in; an address that holds its share already is turned away. */
final class Entrance extends NioEndpoint {

    private int perAddress = Integer.MAX_VALUE;

    void limit(int connectionsPerAddress) {
        perAddress = connectionsPerAddress;
    }

    /** False closes the connection. */
    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        return heldBy(socket.socket().getInetAddress()) < perAddress && super.setSocketOptions(socket);
    }

    private long heldBy(InetAddress address) {
        return connections.keySet().stream()
                .filter(held -> address.equals(held.socket().getInetAddress()))
                .count();
    }
}
