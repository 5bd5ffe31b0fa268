package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever README.md names is there. */
@WholeService
class ReadmeTests {

    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Predicate<String> FILE = Pattern.compile(
                    "[\\w.-]+(/[\\w.-]*)+|[\\w-]+\\.(md|yaml|xml|jar|sql)")
            .asMatchPredicate();
    private static final Predicate<String> SETTING =
            Pattern.compile("(palier|server|spring)(\\.[a-z-]+)+").asMatchPredicate();
    private static final Predicate<String> VARIABLE =
            Pattern.compile("PALIER(_[A-Z]+)+").asMatchPredicate();
    private static final Predicate<String> TYPE =
            Pattern.compile("[A-Z][a-z]+([A-Z][a-z]+)*").asMatchPredicate();

    /** What building or running makes, or whoever runs it. */
    private static final Set<String> MADE = Set.of("./data", "data/", "docker/.env");

    private static final Set<String> PHASES = Set.of("verify", "test-compile", "package", "test");

    private final String readme = read(Path.of("README.md"));
    private final List<String> quoted =
            QUOTED.matcher(readme).results().map(found -> found.group(1)).toList();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    @SuppressWarnings("NullAway.Init")
    private RequestMappingHandlerMapping routes;

    @Test
    void namesFilesThatExist() {
        assertThat(quoted.stream().filter(FILE).filter(name -> !MADE.contains(name)))
                .contains("docker/compose.yaml", ".ci/run", "processes/", "docs/decisions", "messages/")
                .allSatisfy(name -> assertThat(Stream.of("", "src/main/resources"))
                        .as(name)
                        .anyMatch(folder -> Files.exists(Path.of(folder, name))));
    }

    @Test
    void namesPagesThatExist() {
        Set<String> mapped = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .collect(Collectors.toSet());
        assertThat(quoted.stream().filter(name -> name.startsWith("/")))
                .contains("/operations", "/referential")
                .allSatisfy(path -> assertThat(mapped).contains(path));
    }

    @Test
    void namesSettingsThatAreBound() throws IOException {
        Set<String> bound = bound();
        assertThat(settings())
                .contains("palier.files.secret-key", "spring.datasource.password", "server.port")
                .allSatisfy(setting -> assertThat(bound).contains(setting));
    }

    @Test
    void givesCommandsThatTheBuildKnows() {
        String pom = read(Path.of("pom.xml"));
        assertThat(commands("./mvnw"))
                .hasSizeGreaterThan(2)
                .allSatisfy(words -> assertThat(words.stream().filter(word -> !word.startsWith("-")))
                        .isNotEmpty()
                        .allMatch(goal -> PHASES.contains(goal)
                                || pom.contains(goal.replaceFirst(":.*", "") + "-maven-plugin</artifactId>")));
        assertThat(Path.of("mvnw")).isExecutable();
        assertThat(commands("java"))
                .containsExactly(List.of("-jar", "target/" + named(pom, "<finalName>(.*)</finalName>") + ".jar"));
    }

    @Test
    void namesAProfileThatExists() throws IOException {
        String profile = named(readme, "profiles=(\\w+)");
        assertThat(sources("src/main/java")).anyMatch(source -> source.contains("@Profile(\"" + profile + "\")"));
    }

    @Test
    void namesVariablesThatAreRead() throws IOException {
        List<String> sources = sources("src/test/java").toList();
        assertThat(quoted.stream().filter(VARIABLE))
                .contains("PALIER_TEST_MINIO", "PALIER_CHROMIUM")
                .allSatisfy(name -> assertThat(sources).anyMatch(source -> source.contains("\"" + name + "\"")));
    }

    @Test
    void namesTypesThatExist() throws IOException {
        Set<String> types = files("src/main/java")
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(quoted.stream().filter(TYPE))
                .contains("Documents", "BinomePlan", "ThemeLevel")
                .allSatisfy(type -> assertThat(types).contains(type));
    }

    /** Each setting; in a row of the table, a name without its beginning has that of the first. */
    private Set<String> settings() {
        Set<String> settings = quoted.stream().filter(SETTING).collect(Collectors.toCollection(HashSet::new));
        Pattern.compile("(?m)^\\| `([a-z.-]+\\.)[a-z-]+`([^|]*)")
                .matcher(readme)
                .results()
                .forEach(row -> QUOTED.matcher(row.group(2))
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !name.contains("."))
                        .forEach(name -> settings.add(row.group(1) + name)));
        return settings;
    }

    /** Every setting that Palier, and what it stands on, binds. */
    private static Set<String> bound() throws IOException {
        Set<String> names = new HashSet<>();
        for (URL metadata : Collections.list(
                ReadmeTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream content = metadata.openStream()) {
                for (JsonNode property : JsonMapper.shared().readTree(content).path("properties")) {
                    names.add(property.path("name").asString(""));
                }
            }
        }
        return names;
    }

    /** The words after the program, of each line between fences that calls it. */
    private List<List<String>> commands(String program) {
        List<List<String>> commands = new ArrayList<>();
        for (String block : Pattern.compile("(?ms)^```\\n(.*?)^```")
                .matcher(readme)
                .results()
                .map(found -> found.group(1))
                .toList()) {
            block.lines()
                    .map(line -> List.of(line.split(" ")))
                    .filter(words -> words.get(0).equals(program))
                    .forEach(words -> commands.add(words.subList(1, words.size())));
        }
        return commands;
    }

    private static String named(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> sources(String folder) throws IOException {
        return files(folder).map(ReadmeTests::read);
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
