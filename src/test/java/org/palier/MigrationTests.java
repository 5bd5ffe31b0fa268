package org.palier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.repository.support.Repositories;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migrations make of an empty database: the same on both, whole, and with an index for whatever is looked for. */
class MigrationTests {

    /** References that are written down and never looked for. */
    private static final Set<String> UNSOUGHT = Set.of(
            "access_token.structure",
            "board_resolution.structure",
            "document_scan.structure",
            "pending_upload.structure",
            "sweep.behind");

    private static final Set<String> CODES = Set.of("structure", "reviewer");
    private static final Map<String, ConfigurableApplicationContext> SERVICES = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void migrate(@TempDir Path folder) throws IOException {
        postgres = EmbeddedPostgres.start();
        SERVICES.put("H2", start(folder.resolve("h2"), "jdbc:h2:mem:migrations;LOCK_TIMEOUT=10000", "sa"));
        SERVICES.put(
                "PostgreSQL", start(folder.resolve("pg"), postgres.getJdbcUrl("postgres", "postgres"), "postgres"));
    }

    private static ConfigurableApplicationContext start(Path data, String url, String user) {
        return new SpringApplicationBuilder(Palier.class)
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--palier.data=" + data,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user);
    }

    @AfterAll
    static void stop() throws IOException {
        SERVICES.values().forEach(ConfigurableApplicationContext::close);
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void appliesEveryMigrationOnce(String database) throws IOException {
        try (Stream<Path> rooms = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(rooms).hasSizeGreaterThan(7).allSatisfy(room -> {
                try (Stream<Path> files = Files.list(room)) {
                    assertThat(applied(database, room.getFileName().toString()))
                            .containsExactlyInAnyOrderElementsOf(
                                    files.map(file -> file.getFileName().toString())
                                            .toList());
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void changesNothingWhenAppliedAgain(String database) throws Exception {
        MigratedSchema once = schema(database);
        List<String> journal = applied(database, "dossier");
        FlywayMigrationStrategy strategy = service(database).getBean(FlywayMigrationStrategy.class);
        Flyway flyway = service(database).getBean(Flyway.class);
        assertThatCode(() -> strategy.migrate(flyway)).doesNotThrowAnyException();
        assertThat(schema(database)).isEqualTo(once);
        assertThat(applied(database, "dossier")).isEqualTo(journal);
    }

    @Test
    void isTheSameOnBothDatabases() throws Exception {
        assertThat(schema("PostgreSQL").tables()).hasSizeGreaterThan(25);
        assertThat(schema("PostgreSQL").columns()).isEqualTo(schema("H2").columns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void holdsEveryTableAndColumnOfTheEntities(String database) {
        assertThatCode(() -> sessions(database).getSchemaManager().validate()).doesNotThrowAnyException();
    }

    /** Asked of PostgreSQL, because H2 adds an index to each foreign key by itself. */
    @Test
    void findsTheRowsOfEveryQueryByAnIndex() throws Exception {
        MigratedSchema schema = schema("PostgreSQL");
        Sought sought = new Sought(sessions("PostgreSQL"));
        Repositories repositories = new Repositories(service("PostgreSQL"));
        List<String> unindexed = new ArrayList<>();
        int queries = 0;
        for (Class<?> kept : repositories) {
            for (Method method :
                    repositories.getRequiredRepositoryInformation(kept).getQueryMethods()) {
                queries++;
                sought.by(method, kept)
                        .forEach(statement -> statement.forEach((table, columns) -> {
                            if (!schema.leads(table, columns)) {
                                unindexed.add(method + " by " + table + columns);
                            }
                        }));
            }
        }
        assertThat(queries).isGreaterThan(45);
        assertThat(unindexed).isEmpty();
    }

    @Test
    void findsTheJournalByAnIndex() throws Exception {
        MigratedSchema schema = schema("PostgreSQL");
        assertThat(schema.leads("journal_entry", Set.of("subject"))).isTrue();
        assertThat(schema.leads("journal_entry", Set.of("chain"))).isTrue();
        assertThat(schema.leads("journal_head", Set.of("chain"))).isTrue();
    }

    @Test
    void indexesEveryReference() throws Exception {
        List<String> unindexed = new ArrayList<>();
        schema("PostgreSQL")
                .tables()
                .forEach((name, table) -> table.columns().forEach((column, type) -> {
                    boolean reference = CODES.contains(column) || type.startsWith("uuid");
                    if (reference && table.indexes().stream().noneMatch(index -> reaches(table, index, column))) {
                        unindexed.add(name + "." + column);
                    }
                }));
        assertThat(unindexed).containsExactlyInAnyOrderElementsOf(UNSOUGHT);
    }

    /** It leads the index, or stands behind another reference without which it is never looked for. */
    private static boolean reaches(MigratedSchema.Table table, List<String> index, String column) {
        String type = table.columns().getOrDefault(index.get(0), "");
        return index.get(0).equals(column) || (index.contains(column) && type.startsWith("uuid"));
    }

    private static ConfigurableApplicationContext service(String database) {
        return Objects.requireNonNull(SERVICES.get(database), database);
    }

    private static MigratedSchema schema(String database) throws Exception {
        return MigratedSchema.of(service(database).getBean(DataSource.class));
    }

    private static SessionFactoryImplementor sessions(String database) {
        return service(database).getBean(EntityManagerFactory.class).unwrap(SessionFactoryImplementor.class);
    }

    /** The files that a room's own history names. */
    private static List<String> applied(String database, String room) {
        return service(database)
                .getBean(JdbcClient.class)
                .sql("select \"script\" from \"flyway_schema_history_" + room + "\""
                        + " where \"type\" = 'SQL' and \"success\" = true order by \"installed_rank\"")
                .query(String.class)
                .list();
    }
}
