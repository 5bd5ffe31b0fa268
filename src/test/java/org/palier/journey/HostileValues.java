package org.palier.journey;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What no honest program sends, in the place of each value of a body. */
final class HostileValues {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MARK = "palier-mark";

    /** As they are written in JSON, because some of them cannot be held by a tree. */
    private static final List<String> VALUES = List.of(
            "null",
            "0",
            "-1",
            "2.7",
            "1e999",
            "9223372036854775808",
            "true",
            "\"\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"0\"",
            "\"%s\"".formatted("é".repeat(5000)),
            "[null]",
            "[[]]",
            "{}");

    /** As somebody may type or send them in a query or a form. */
    static final List<String> TYPED = List.of(
            "", "-1", "2.7", "9223372036854775808", "+999999999-12-31", "a,,b", "\u0000", "\ud800", "é".repeat(5000));

    /** Names of fields that a body may have and that the table does not give. */
    private static final List<String> FIELDS = List.of(
            "comment",
            "version",
            "statement",
            "document",
            "title",
            "type",
            "criteria",
            "levels",
            "vote",
            "structure",
            "username",
            "password",
            "applicable",
            "reason",
            "names",
            "documents",
            "cleared",
            "capsules");

    private static final List<String> WHOLE =
            List.of("null", "[]", "[null]", "0", "\"\\ud800\"", "{", "{}{}", "{\"a\":1,\"a\":2}", "{\"\\ud800\":1}");

    private HostileValues() {}

    static List<String> inPlaceOf(String body) {
        List<String> bodies = new ArrayList<>(WHOLE);
        JsonNode tree = JSON.readTree(body);
        marked(tree, tree, bodies);
        ObjectNode more = ((ObjectNode) tree).deepCopy();
        FIELDS.stream().filter(field -> !tree.has(field)).forEach(field -> more.put(field, MARK));
        written(more.toString(), bodies);
        return bodies;
    }

    private static void marked(JsonNode root, JsonNode within, List<String> bodies) {
        if (within instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode kept = object.get(name);
                object.put(name, MARK);
                written(root.toString(), bodies);
                object.set(name, kept);
                marked(root, kept, bodies);
            }
        } else if (within instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                JsonNode kept = array.get(index);
                array.set(index, JSON.getNodeFactory().stringNode(MARK));
                written(root.toString(), bodies);
                array.set(index, kept);
                marked(root, kept, bodies);
            }
        }
    }

    private static void written(String body, List<String> bodies) {
        VALUES.forEach(value -> bodies.add(body.replace("\"" + MARK + "\"", value)));
    }
}
