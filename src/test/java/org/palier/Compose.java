package org.palier;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker/compose.yaml} as Docker Compose reads it. */
record Compose(Map<String, Map<String, Object>> services) {

    private static final Path FOLDER = Path.of("docker");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::[?-]([^}]*))?}");

    static Compose read() throws IOException {
        try (Reader file = Files.newBufferedReader(FOLDER.resolve("compose.yaml"))) {
            Map<String, Map<String, Map<String, Object>>> whole =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new Compose(Objects.requireNonNull(whole.get("services")));
        }
    }

    /** The environment of a service, its variables put in by the secrets given. */
    Map<String, String> environment(String service, UnaryOperator<String> secrets) {
        Map<String, String> environment = new TreeMap<>();
        Map<?, ?> written = (Map<?, ?>) Objects.requireNonNull(service(service).get("environment"));
        written.forEach((name, value) -> environment.put(
                name.toString(),
                VARIABLE.matcher(value.toString()).replaceAll(variable -> secrets.apply(variable.group(1)))));
        return environment;
    }

    /** Every variable that Docker Compose is to find in the environment or in {@code docker/.env}. */
    static Set<String> variables() throws IOException {
        return VARIABLE.matcher(Files.readString(FOLDER.resolve("compose.yaml")))
                .results()
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every variable that the example of {@code docker/.env} offers. */
    static Set<String> offered() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(FOLDER.resolve(".env.example"))) {
            if (!line.startsWith("#") && line.contains("=")) {
                names.add(line.substring(0, line.indexOf('=')));
            }
        }
        return names;
    }

    private Map<String, Object> service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }
}
