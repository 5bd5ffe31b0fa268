package org.palier.referential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Imports the referential that Palier brings, where there is none; runs before whatever needs one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DefaultReferential implements ApplicationRunner {

    private final Referentials referentials;

    DefaultReferential(Referentials referentials) {
        this.referentials = referentials;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (referentials.all().isEmpty()) {
            referentials.load(text());
        }
    }

    private static String text() throws IOException {
        return new ClassPathResource("referential/referentiel.yaml").getContentAsString(StandardCharsets.UTF_8);
    }
}
