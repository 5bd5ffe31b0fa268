package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.files.SomeS3;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docker/compose.yaml} promises, tried without Docker: its environment, a real PostgreSQL and a real S3. */
class ComposeTests {

    private static final String SECRET = "a-secret-of-the-tests";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void namesOnlySettingsThatExist() throws IOException {
        Map<String, String> known = knownSettings();
        assertThat(Compose.read().environment("palier", any -> SECRET).keySet())
                .hasSizeGreaterThan(10)
                .allSatisfy(variable -> assertThat(known).as("settings").containsKey(variable));
    }

    @Test
    void agreesWithItsOwnServices() throws IOException {
        Compose compose = Compose.read();
        Map<String, String> palier = compose.environment("palier", name -> "<" + name + ">");
        Map<String, String> postgres = compose.environment("postgres", name -> "<" + name + ">");
        Map<String, String> minio = compose.environment("minio", name -> "<" + name + ">");

        assertThat(palier.get("SPRING_DATASOURCE_URL")).endsWith("postgres:5432/" + postgres.get("POSTGRES_DB"));
        assertThat(palier.get("SPRING_DATASOURCE_USERNAME")).isEqualTo(postgres.get("POSTGRES_USER"));
        assertThat(palier.get("SPRING_DATASOURCE_PASSWORD")).isEqualTo(postgres.get("POSTGRES_PASSWORD"));
        assertThat(palier.get("PALIER_FILES_ACCESSKEY")).isEqualTo(minio.get("MINIO_ROOT_USER"));
        assertThat(palier.get("PALIER_FILES_SECRETKEY")).isEqualTo(minio.get("MINIO_ROOT_PASSWORD"));
        assertThat(Compose.offered()).isEqualTo(Compose.variables());
    }

    @Test
    void startsReadyOnPostgresAndS3() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                SomeS3 store = SomeS3.start(folder.resolve("objects"))) {
            prepare(postgres);
            try (ConfigurableApplicationContext palier = start(environment(postgres, store))) {
                assertThat(status(palier, "/actuator/health/readiness")).isEqualTo(200);
                assertThat(palier.containsBean("embeddedEndpoint")).isFalse();
                try (Connection connection = palier.getBean(DataSource.class).getConnection()) {
                    assertThat(connection.getMetaData().getDatabaseProductName())
                            .isEqualTo("PostgreSQL");
                    assertThat(connection.getMetaData().getUserName()).isEqualTo("palier");
                }
            }
        }
    }

    /** The environment as written: only hosts, ports, the folder and the secrets are those of this machine. */
    private Map<String, String> environment(EmbeddedPostgres postgres, SomeS3 store) throws IOException {
        Map<String, String> secrets = Map.of(
                "POSTGRES_PASSWORD", SECRET,
                "MINIO_ROOT_USER", store.accessKey(),
                "MINIO_ROOT_PASSWORD", store.secretKey());
        Map<String, String> environment = new HashMap<>();
        Compose.read()
                .environment("palier", name -> Objects.requireNonNull(secrets.get(name), name))
                .forEach((name, value) -> environment.put(
                        name,
                        value.replace("postgres:5432", "localhost:" + postgres.getPort())
                                .replace("http://minio:9000", store.url())
                                .replace(
                                        "/var/lib/palier",
                                        folder.resolve("data").toString())));
        environment.put("SERVER_PORT", "0");
        return environment;
    }

    private static void prepare(EmbeddedPostgres postgres) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role palier login password '" + SECRET + "'");
            statement.execute("create database palier owner palier");
        }
    }

    private static ConfigurableApplicationContext start(Map<String, String> environment) {
        StandardServletEnvironment only = new StandardServletEnvironment();
        only.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Collections.unmodifiableMap(environment)));
        return new SpringApplicationBuilder(Palier.class)
                .environment(only)
                .registerShutdownHook(false)
                .run();
    }

    private static int status(ConfigurableApplicationContext palier, String path) throws Exception {
        String port = palier.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    /** Every setting that Palier and what it stands on describe, by the name of its environment variable. */
    private static Map<String, String> knownSettings() throws IOException {
        Map<String, String> known = new HashMap<>();
        for (URL metadata : Collections.list(
                ComposeTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream content = metadata.openStream()) {
                for (JsonNode property : JsonMapper.shared().readTree(content).get("properties")) {
                    String name = property.get("name").asString();
                    known.put(variable(name), name);
                }
            }
        }
        return known;
    }

    private static String variable(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    }
}
