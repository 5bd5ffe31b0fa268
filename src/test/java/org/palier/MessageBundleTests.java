package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palier.shared.Refusal;

/** What people read: French and English in step, and no word of it in a template. */
class MessageBundleTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("#\\{\\|?([a-z][\\w.-]+)");
    private static final Pattern REFUSAL = Pattern.compile("\"([a-z]+\\.refusal\\.[\\w.-]+)\"");

    @ParameterizedTest
    @MethodSource("rooms")
    void everyRoomSaysTheSameInBothLanguages(String room) {
        assertThat(argumentsByKey(room + "_en")).containsExactlyInAnyOrderEntriesOf(argumentsByKey(room));
    }

    /** A room may speak in several bundles; its acts are worded beside the rest, under the journal's name. */
    @ParameterizedTest
    @MethodSource("rooms")
    void everyRoomSpeaksUnderItsOwnName(String bundle) {
        String room = bundle.replaceFirst("-.*", "");
        assertThat(read(bundle).stringPropertyNames())
                .allMatch(key -> key.startsWith(room + ".") || key.startsWith("audit.act." + room + "."));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noApostropheIsLost(String room) {
        assertThat(Stream.of(room, room + "_en")
                        .flatMap(bundle -> read(bundle).entrySet().stream())
                        .filter(entry -> losesQuotes((String) entry.getValue())))
                .isEmpty();
    }

    /** A single straight apostrophe beside an argument vanishes and takes the argument's braces literally. */
    private static boolean losesQuotes(String message) {
        return ARGUMENT.matcher(message).find() && message.replace("''", "").contains("'");
    }

    @Test
    void everyKeyOfATemplateIsSaid() {
        assertThat(unsaid(found(TEMPLATES, ".html", KEY))).isEmpty();
    }

    @Test
    void everyKindOfRefusalHasAName() {
        assertThat(read("shared").stringPropertyNames())
                .containsAll(Stream.of(Refusal.Kind.values())
                        .map(kind -> "shared.problem." + kind.name())
                        .toList());
    }

    @Test
    void everyRefusalIsSaid() {
        assertThat(unsaid(found(SOURCES, ".java", REFUSAL))).isEmpty();
    }

    /** A key that ends with a dot or a dash is the beginning of several. */
    private static Set<String> unsaid(Set<String> keys) {
        assertThat(keys).isNotEmpty();
        Set<String> said = said();
        return keys.stream()
                .filter(key -> key.matches(".*[.-]")
                        ? said.stream().noneMatch(each -> each.startsWith(key))
                        : !said.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> rooms() {
        return files(MESSAGES, ".properties")
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"))
                .toList();
    }

    private static Set<String> said() {
        return rooms().stream()
                .flatMap(room -> read(room).stringPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    private static TreeMap<String, Set<String>> argumentsByKey(String bundle) {
        Properties messages = read(bundle);
        TreeMap<String, Set<String>> arguments = new TreeMap<>();
        messages.stringPropertyNames().forEach(key -> arguments.put(key, matches(ARGUMENT, messages.getProperty(key))));
        return arguments;
    }

    private static Set<String> found(Path root, String ending, Pattern pattern) {
        return files(root, ending)
                .flatMap(file -> matches(pattern, text(file)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String bundle) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(bundle + ".properties"))) {
            messages.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return messages;
    }

    private static Stream<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
