package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palier.membership.Actor;
import org.palier.workflow.WorkflowTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route, asked by every role of one's own structure, of the binôme's, of a stranger's and of the network. */
@WorkflowTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsMatrixTests {

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @SuppressWarnings("NullAway.Init")
    private RightsWorld world;

    private final Map<String, RightsVisitor> visitors = new HashMap<>();

    @BeforeAll
    void threeStructures(@Autowired MockMvcTester mvc, @Autowired AutowireCapableBeanFactory beans) throws Exception {
        world = new RightsWorld(beans.createBean(RightsVerbs.class));
        for (Map.Entry<String, Actor> actor : world.actors().entrySet()) {
            visitors.put(actor.getKey(), new RightsVisitor(mvc, actor.getValue()));
        }
    }

    @Test
    void hasALineForEachRouteAndARouteForEachLine() throws Exception {
        Set<String> lines =
                RightsTable.rows().stream().map(RightsTable.Row::route).collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines).containsExactlyElementsOf(RightsRoutes.of(mappings));
    }

    @Test
    void answersEachActorAsTheTableSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (RightsTable.Row row : RightsTable.rows()) {
            int column = 0;
            for (String actor : world.actors().keySet()) {
                String expected = row.signs().substring(column, ++column);
                check(row, actor, expected, wrong);
            }
        }
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    private void check(RightsTable.Row row, String actor, String expected, List<String> wrong) throws Exception {
        RightsVisitor visitor = Objects.requireNonNull(visitors.get(actor));
        Map<String, String> words = world.thing(row);
        RightsVisitor.Answer answer = visitor.ask(row, words);
        String asked = row.route() + " on " + row.on() + " by " + actor;
        if (!answer.sign().equals(expected)) {
            wrong.add(asked + ": " + expected + " wanted, but " + answer);
            return;
        }
        if (!mayReadProofs(actor, row)
                && answer.body().replace("=\"" + RightsWorld.SECRET, "").contains(RightsWorld.SECRET)) {
            wrong.add(asked + ": told what is not theirs to read");
        }
        if (expected.equals("?") || (expected.equals("x") && seesNothing(actor))) {
            RightsVisitor.Answer none = visitor.ask(row, RightsWorld.unknown(words));
            if (!none.isLike(answer)) {
                wrong.add(asked + ": " + answer + ", but for an unknown id " + none);
            }
        }
    }

    private static boolean mayReadProofs(String actor, RightsTable.Row row) {
        return actor.startsWith("own")
                || (actor.equals("binôme STAFF") && !row.on().equals("adopted"));
    }

    private static boolean seesNothing(String actor) {
        return actor.startsWith("stranger") || actor.equals("other facilitator") || actor.equals("operator");
    }
}
