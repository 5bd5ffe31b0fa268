package org.palier.files;

import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Puts a {@link FaultyLink} between the service and a real store, configured as any other S3 is. */
public class DisturbedStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var store = new EmbeddedEndpoint(Files.createTempDirectory("palier-objects"));
            var link = new FaultyLink(store.endpoint().url());
            context.getBeanFactory().registerSingleton("faultyLink", link);
            TestPropertyValues.of(
                            "palier.files.endpoint=" + link.url(),
                            "palier.files.access-key=" + store.endpoint().accessKey(),
                            "palier.files.secret-key=" + store.endpoint().secretKey())
                    .applyTo(context);
        } catch (Exception noStore) {
            throw new IllegalStateException(noStore);
        }
    }
}
