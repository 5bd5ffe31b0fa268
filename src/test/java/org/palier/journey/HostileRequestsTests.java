package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palier.workflow.WorkflowTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each route for programs, sent what no honest one sends: declined as a mistake of theirs, never an accident of ours. */
@WorkflowTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTests {

    @SuppressWarnings("NullAway.Init")
    private RightsWorld world;

    private final Map<String, RightsVisitor> visitors = new HashMap<>();

    @BeforeAll
    void threeStructures(@Autowired MockMvcTester mvc, @Autowired AutowireCapableBeanFactory beans) throws Exception {
        world = new RightsWorld(beans.createBean(RightsVerbs.class));
        for (String actor : world.actors().keySet()) {
            visitors.put(actor, new RightsVisitor(mvc, world.actors().get(actor)));
        }
    }

    @Test
    void areDeclinedWhateverStandsInABody() throws Exception {
        List<String> accidents = new ArrayList<>();
        for (RightsTable.Row row :
                rows().filter(row -> row.body().startsWith("{")).toList()) {
            RightsVisitor visitor = allowed(row);
            Map<String, String> words = world.thing(row);
            for (String body : HostileValues.inPlaceOf(row.body())) {
                String asked = RightsVisitor.worded(body, words);
                note(row, asked, visitor.send(row, words, asked), accidents);
            }
        }
        assertThat(accidents).as(String.join("\n", accidents)).isEmpty();
    }

    /** One of them counts, the others come second or are told to come again: none is an accident. */
    @Test
    void areAnsweredWhenTwoHundredBallotsComeAtOnce() throws Exception {
        RightsTable.Row row = RightsTable.rows().stream()
                .filter(one -> one.route().equals("PUT /api/dossiers/{id}/resolution/ballot"))
                .findFirst()
                .orElseThrow();
        RightsVisitor visitor = allowed(row);
        Map<String, String> words = world.thing(row);
        List<Callable<Integer>> ballots =
                Collections.nCopies(200, () -> visitor.send(row, words, RightsVisitor.worded(row.body(), words)));
        ExecutorService threads = Executors.newFixedThreadPool(200);
        try {
            for (Future<Integer> status : threads.invokeAll(ballots)) {
                assertThat(status.get()).isIn(200, 409, 422, 503);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whoever the table lets do it, so that it is the value which is declined and not the person. */
    private RightsVisitor allowed(RightsTable.Row row) {
        List<String> names = List.copyOf(world.actors().keySet());
        String name = names.get(Math.max(0, row.signs().indexOf('+')));
        return Objects.requireNonNull(visitors.get(name));
    }

    private static Stream<RightsTable.Row> rows() throws Exception {
        return RightsTable.rows().stream().filter(RightsTable.Row::isForPrograms);
    }

    private static void note(RightsTable.Row row, String asked, int status, List<String> accidents) {
        if (status >= 500) {
            String shown = asked.length() > 200 ? asked.substring(0, 200) + "…" : asked;
            accidents.add(status + " " + row.route() + " with " + shown);
        }
    }
}
