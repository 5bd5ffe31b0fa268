package org.palier.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the demo is and with which accounts to sign in. */
@Component
@Profile("demo")
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            LOG.info("{}", String.join(System.lineSeparator(), lines(port)));
        }
    }

    private static List<String> lines(int port) {
        return List.of(
                "",
                "",
                "  Palier est prêt : http://127.0.0.1:" + port + "/",
                "",
                "  Structures s01 à s10, par exemple :",
                "    lead@s01.demo        prépare et envoie les dossiers de s01",
                "    staff@s01.demo       dépose les pièces",
                "    chair@s01.demo       ouvre et clôt les votes du conseil",
                "    secretary@s01.demo, board1@s01.demo à board3@s01.demo    votent",
                "    " + DemoPeople.FACILITATOR + "    suit le collectif",
                "    " + DemoPeople.OPERATOR + "       fait fonctionner le service",
                "  Mot de passe : " + DemoPeople.PASSWORD,
                "");
    }
}
