package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palier.workflow.WorkflowTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Each route that reads a query or a form, asked with what no honest page sends. */
@WorkflowTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFormsTests {

    private static final Pattern FIELD = Pattern.compile("(\\w+)=");

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

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

    /** The fields that each method reads, those of the table, and the number of a page, which any may be asked for. */
    @Test
    void areDeclinedWhateverStandsInAQueryOrAForm() throws Exception {
        Map<String, Set<String>> declared = RightsFields.of(mappings);
        List<String> accidents = new ArrayList<>();
        // before anything is sent, because what is kept of it leaves no room for more
        Map<RightsTable.Row, Map<String, String>> things = new LinkedHashMap<>();
        for (RightsTable.Row row : RightsTable.rows()) {
            if (!row.body().startsWith("{") && !row.method().equals("DELETE")) {
                things.put(row, world.thing(row));
            }
        }
        for (RightsTable.Row row : things.keySet()) {
            RightsVisitor visitor = allowed(row);
            Map<String, String> words = Objects.requireNonNull(things.get(row));
            for (String name : fields(row, declared.getOrDefault(row.route(), Set.of()))) {
                for (String value : HostileValues.TYPED) {
                    int status = visitor.send(row, words, name, value);
                    if (status >= 500) {
                        accidents.add(status + " " + row.route() + " with " + name + "=" + brief(value));
                    }
                }
            }
        }
        assertThat(accidents).as(String.join("\n", accidents)).isEmpty();
    }

    private static Set<String> fields(RightsTable.Row row, Set<String> declared) {
        Set<String> names = new TreeSet<>(declared);
        FIELD.matcher(row.body()).results().forEach(found -> names.add(found.group(1)));
        if (row.method().equals("GET")) {
            names.add("page");
        }
        return names;
    }

    /** Whoever the table lets do it, so that it is the value which is declined and not the person. */
    private RightsVisitor allowed(RightsTable.Row row) {
        List<String> names = List.copyOf(world.actors().keySet());
        return Objects.requireNonNull(
                visitors.get(names.get(Math.max(0, row.signs().indexOf('+')))));
    }

    private static String brief(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
