package org.palier.membership;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints, as long as nobody is registered, the link by which the first facilitator is created. */
@Component
@Profile("!demo")
class FirstLink {

    private final Welcome welcome;
    private final Environment environment;

    FirstLink(Welcome welcome, Environment environment) {
        this.welcome = welcome;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            welcome.firstLink()
                    .ifPresent(
                            word -> System.out.printf( // because a log is sent on and kept, and this opens the service
                                    "Nobody is registered yet. Create the first facilitator, once, at"
                                            + " http://%s:%s%s/first/%s%n",
                                    host(environment.getProperty("server.address")),
                                    port,
                                    environment.getProperty("server.servlet.context-path", ""),
                                    word));
        }
    }

    private static String host(@Nullable String address) {
        return address == null || address.equals("0.0.0.0") ? "127.0.0.1" : address;
    }
}
