package org.palier.membership;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints, as long as nobody is registered, the link by which the first facilitator is created. */
@Component
@Profile("!demo")
class FirstLink {

    private static final Logger LOG = LoggerFactory.getLogger(FirstLink.class);

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
                    .ifPresent(word -> LOG.info(
                            "Nobody is registered yet. Create the first facilitator, once, at http://{}:{}{}/first/{}",
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
