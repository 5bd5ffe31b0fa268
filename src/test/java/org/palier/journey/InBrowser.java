package org.palier.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A copy of the filled demo in a folder of its own, and a browser to walk through it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "palier.mail-in.host=127.0.0.1",
            "palier.mail-in.poll=1h",
            "palier.mail-in.address=palier@exemple.fr"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = InBrowser.OwnFolder.class)
@DirtiesContext
@ExtendWith(Chromium.Started.class)
@interface InBrowser {

    /** Nothing of a former run, and nothing of what others walked through. */
    final class OwnFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path data = FilledDemo.copiedTo(Path.of("target", "data", "browser-" + UUID.randomUUID()));
            TestPropertyValues.of("palier.data=" + data.toAbsolutePath()).applyTo(context);
        }
    }
}
