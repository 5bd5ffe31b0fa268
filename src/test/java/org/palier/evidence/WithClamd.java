package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.palier.files.FaultyLink;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Configures a real antivirus, behind a {@link FaultyLink}. */
class WithClamd implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var clamd = new Clamd();
            var link = new FaultyLink(clamd.url());
            context.getBeanFactory().registerSingleton("clamd", clamd);
            context.getBeanFactory().registerSingleton("faultyLink", link);
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    end(clamd, link);
                }
            });
            TestPropertyValues.of(
                            "palier.evidence.antivirus.host=127.0.0.1",
                            "palier.evidence.antivirus.port="
                                    + URI.create(link.url()).getPort())
                    .applyTo(context);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private static void end(Clamd clamd, FaultyLink link) {
        try (clamd;
                link) {
            // both are closed here
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
