package org.palier.shared;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code palier.data} an absolute path, because H2 refuses some relative ones. */
class DataFolder implements EnvironmentPostProcessor {

    private static final String NAME = "palier.data";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String given = environment.getProperty(NAME);
        if (given != null) {
            String absolute = Path.of(given).toAbsolutePath().normalize().toString();
            environment.getPropertySources().addFirst(new MapPropertySource(NAME, Map.of(NAME, absolute)));
        }
    }
}
