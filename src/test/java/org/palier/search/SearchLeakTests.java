package org.palier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palier.dossier.Dossiers;
import org.palier.evidence.Copies;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Documents;
import org.palier.evidence.PagePictures;
import org.palier.evidence.ReadGrant.Readable;
import org.palier.membership.Actor;
import org.palier.workflow.SomeCampaigns;
import org.palier.workflow.WorkflowTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.HtmlUtils;

/**
 * Whatever strangers, binômes and the network look for, nothing that they may not read shows: neither in items, passages and
 * totals nor in the counts of a facet, nor in texts, pages and downloads: {@code palier.leak.acts} of them, twenty thousand if it
 * is not given, chosen at random from {@code palier.leak.seed}.
 */
@WorkflowTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchLeakTests {

    private static final int ACTS = Integer.getInteger("palier.leak.acts", 20_000);
    private static final int SEARCHES = ACTS * 3 / 4;
    private static final long SEED = Long.getLong("palier.leak.seed", 4L);

    /** Nothing from a former run, because a structure of then may have the code of one of now. */
    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        String data = "target/data/leak-" + UUID.randomUUID();
        registry.add("palier.data", () -> data);
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:leak;LOCK_TIMEOUT=10000");
    }

    @Autowired
    private Searches searches;

    @Autowired
    private Documents documents;

    @Autowired
    private PagePictures pictures;

    @Autowired
    private Copies copies;

    @SuppressWarnings("NullAway.Init")
    private SearchWorld world;

    private final List<String> words = new ArrayList<>();
    private final Random random = new Random(SEED);

    @BeforeAll
    void fourStructures(@Autowired SomeCampaigns campaigns, @Autowired Dossiers dossiers) {
        world = new SearchWorld(campaigns, dossiers, documents, pictures);
        Set<String> all = new HashSet<>(SearchWorld.COMMON);
        world.texts.values().forEach(text -> all.addAll(List.of(text.split("[^\\p{L}’]+", -1))));
        world.versions.values().forEach(version -> all.addAll(List.of(version.title(), version.fileName(), "siae")));
        words.addAll(all.stream().sorted().toList());
    }

    @Test
    void showsNothingThatIsNotTheirs() {
        List<Actor> readers = List.copyOf(world.readable.keySet());
        Map<Asked, Integer> known = new HashMap<>();
        int found = 0;
        for (int number = 0; number < SEARCHES; number++) {
            Actor reader = any(readers);
            Question question = question();
            String asked = "search %d of seed %d: %s by %s".formatted(number, SEED, question, reader);
            int page = random.nextInt(8) == 0 ? random.nextInt(5) - 1 : 0;
            found += known.computeIfAbsent(
                    new Asked(reader, question, page), one -> check(asked, reader, question, page));
        }
        assertThat(found).as("searches that find something").isGreaterThan(SEARCHES / 5);
    }

    @Test
    void opensNoTextNoPageAndNoBytesThatAreNotTheirs() {
        List<Actor> readers = List.copyOf(world.readable.keySet());
        List<Readable> all = List.copyOf(world.versions.keySet());
        Opening bytes = (reader, document, version) ->
                documents.content(reader, document, version).close();
        List<Opening> openings = List.of(bytes, documents::text, documents::version, this::picture, this::copy);
        for (int number = 0; number < ACTS - SEARCHES; number++) {
            Actor reader = any(readers);
            Readable version = any(all);
            boolean theirs = Objects.requireNonNull(world.readable.get(reader)).contains(version);
            Opening opening = any(openings);
            boolean own = reader.actsFor(
                    Objects.requireNonNull(world.versions.get(version)).structure());
            boolean opens = opening == bytes ? theirs && own : theirs;
            assertThat(catchThrowable(() -> opening.of(reader, version.document(), version.version())))
                    .as("%d of seed %d: %s by %s", number, SEED, version, reader)
                    .satisfies(refused -> {
                        if (opens) {
                            assertThat(refused).isNull();
                        } else {
                            assertThat(refused).hasMessage("shared.refusal.unknown");
                        }
                    });
        }
    }

    /** A search, which answers the same however often it is drawn, because nothing changes meanwhile. */
    private record Asked(Actor reader, Question question, int page) {}

    /** A way of opening a version. */
    private interface Opening {
        void of(Actor reader, DocumentId document, int version) throws IOException;
    }

    private void picture(Actor reader, DocumentId document, int version) {
        boolean theirs = Objects.requireNonNull(world.readable.get(reader)).contains(new Readable(document, version));
        if (!theirs || !pictures.of(reader, document, version).pages().isEmpty()) {
            pictures.picture(reader, document, version, 1);
        }
    }

    private void copy(Actor reader, DocumentId document, int version) throws IOException {
        boolean theirs = Objects.requireNonNull(world.readable.get(reader)).contains(new Readable(document, version));
        if (!theirs || !pictures.of(reader, document, version).pages().isEmpty()) {
            copies.copy(reader, document, version).close();
        }
    }

    private int check(String asked, Actor reader, Question question, int page) {
        Set<Readable> theirs = world.findable.getOrDefault(reader, Set.of());
        Answer answer = searches.find(reader, question, page);
        List<Readable> items = answer.hits().items().stream()
                .map(hit -> new Readable(hit.version().document(), hit.version().version()))
                .toList();
        assertThat(theirs).as(asked).containsAll(items);
        assertThat(items).as(asked).doesNotHaveDuplicates();
        for (Hit hit : answer.hits().items()) {
            shows(asked, hit);
        }
        assertThat(answer.hits().total()).as(asked).isLessThanOrEqualTo(theirs.size());
        if (answer.hits().number() == 0) {
            assertThat(answer.hits().total()).as(asked).isEqualTo(items.size());
            assertThat(counts(answer)).as(asked).isEqualTo(counts(reader, items));
        }
        return items.isEmpty() ? 0 : 1;
    }

    private void shows(String asked, Hit hit) {
        Readable version = new Readable(hit.version().document(), hit.version().version());
        String own = hit.version().title() + "\n" + hit.version().fileName() + "\n" + world.texts.get(version);
        for (String passage : hit.highlights()) {
            assertThat(own).as(asked).contains(HtmlUtils.htmlUnescape(passage.replaceAll("</?mark>", "")));
        }
    }

    private static Map<String, Long> counts(Answer answer) {
        Map<String, Long> counts = new TreeMap<>();
        answer.facets()
                .forEach((facet, values) -> values.forEach(one -> counts.put(facet + " " + one.value(), one.count())));
        return counts;
    }

    /** What the facets must say of these, by what the reader may know of them. */
    private Map<String, Long> counts(Actor reader, List<Readable> items) {
        return items.stream()
                .flatMap(item -> {
                    var version = Objects.requireNonNull(world.versions.get(item));
                    Set<String> values = new HashSet<>(Set.of(
                            "TYPE " + version.type(),
                            "STATE READY",
                            "YEAR "
                                    + version.receivedAt()
                                            .atZone(ZoneId.of("Europe/Paris"))
                                            .getYear()));
                    world.uses(reader, item)
                            .forEach(use -> values.add((use.contains("-") ? "CRITERION " : "THEME ") + use));
                    return values.stream();
                })
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    }

    private Question question() {
        StringBuilder typed = new StringBuilder(random.nextInt(10) == 0 ? "" : any(words));
        while (random.nextInt(4) == 0) {
            typed.append(' ').append(any(words));
        }
        if (random.nextInt(4) == 0 && typed.length() > 3) {
            typed.deleteCharAt(1 + random.nextInt(typed.length() - 1));
        }
        if (random.nextInt(10) == 0) {
            typed.insert(0, '"').append('"');
        }
        Question question = new Question(typed.toString(), Map.of());
        while (random.nextInt(4) == 0) {
            Facet facet = any(List.of(Facet.values()));
            question = question.with(facet, any(values(facet)));
        }
        return question;
    }

    private static List<String> values(Facet facet) {
        return switch (facet) {
            case TYPE -> SearchWorld.TYPES;
            case THEME -> List.of("INS", "TER", "GOU");
            case CRITERION -> List.of("INS-01", "INS-02", "TER-01");
            case YEAR -> List.of(String.valueOf(Year.now()), "1999");
            case STATE -> List.of("READY", "READY", "RECEIVED", "UNREADABLE");
        };
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
