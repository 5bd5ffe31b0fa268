package org.palier.demo;

import java.net.InetAddress;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps the demo, whose password everybody knows, on this machine. */
@Component
@Profile("demo")
class LoopbackOnly implements InitializingBean {

    private final ServerProperties server;

    LoopbackOnly(ServerProperties server) {
        this.server = server;
    }

    @Override
    public void afterPropertiesSet() {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException("The demo listens on 127.0.0.1 only, because its password is public;"
                    + " without the demo profile Palier listens where server.address says.");
        }
    }
}
