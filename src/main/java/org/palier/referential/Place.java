package org.palier.referential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in the file from which a value is read. What is wrong is kept with its line and code and never stops the reading,
 * so that one import tells everything; a neutral value stands in for what could not be read.
 */
final class Place {

    private static final String TYPE = "referential.flaw.type.";

    private final @Nullable Node node;
    private final String code;
    private final List<Flaw> flaws;

    private Place(@Nullable Node node, String code, List<Flaw> flaws) {
        this.node = node;
        this.code = code;
        this.flaws = flaws;
    }

    static Place root(Node node, List<Flaw> flaws) {
        return new Place(node, "referentiel", flaws);
    }

    /** The same place, known by a code of its own from here on. */
    Place known(String name) {
        return name.isBlank() ? this : new Place(node, name, flaws);
    }

    /** The value of a key that must be there, once. */
    Place at(String key) {
        List<Node> values = values(key);
        if (values.isEmpty() && node instanceof MappingNode) {
            flaw("referential.flaw.missing", key);
        }
        return new Place(values.isEmpty() ? null : values.get(0), code, flaws);
    }

    /** The text of a key that may be left out. */
    Optional<String> optional(String key) {
        return values(key).isEmpty() ? Optional.empty() : Optional.of(at(key).text());
    }

    /** The place of a key that may be left out. */
    Optional<Place> maybe(String key) {
        return values(key).isEmpty() ? Optional.empty() : Optional.of(at(key));
    }

    List<Place> items() {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue().stream()
                    .map(item -> new Place(item, code, flaws))
                    .toList();
        }
        wrong(TYPE + "list");
        return List.of();
    }

    /** The keys of a mapping and what stands under each, in their order. */
    Map<String, Place> entries() {
        Map<String, Place> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name) {
                    Place place = new Place(entry.getValueNode(), code, flaws);
                    if (entries.putIfAbsent(name.getValue(), place) != null) {
                        place.flaw("referential.flaw.twice", name.getValue());
                    }
                }
            }
        } else {
            wrong(TYPE + "mapping");
        }
        return entries;
    }

    String text() {
        if (node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.STR)
                && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        wrong(TYPE + "text");
        return "";
    }

    /** A text that must look a certain way, because it stands in addresses and columns. */
    String text(Pattern shape, String reason, Object... arguments) {
        String text = text();
        if (!text.isEmpty() && !shape.matcher(text).matches()) {
            flaw(reason, Stream.concat(Stream.of(text), Stream.of(arguments)).toArray());
        }
        return text;
    }

    int number(int from, int to) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
            try {
                int number = Integer.parseInt(scalar.getValue());
                if (number >= from && number <= to) {
                    return number;
                }
            } catch (NumberFormatException notDecimal) {
                // said below, like a number out of range
            }
        }
        wrong("referential.flaw.range", String.valueOf(from), String.valueOf(to));
        return from;
    }

    boolean flag() {
        if (node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.BOOL)
                && List.of("true", "false").contains(scalar.getValue())) {
            return scalar.getValue().equals("true");
        }
        wrong(TYPE + "flag");
        return false;
    }

    void flaw(String reason, Object... arguments) {
        int line = node == null ? 1 : node.getStartMark().getLine() + 1;
        flaws.add(new Flaw(line, code, reason, Arrays.asList(arguments)));
    }

    /** What is absent was said where it is missing. */
    private void wrong(String reason, Object... arguments) {
        if (node != null) {
            flaw(reason, arguments);
        }
    }

    private List<Node> values(String key) {
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            flaw(TYPE + "keys", key);
            return List.of();
        }
        List<Node> values = new ArrayList<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                values.add(entry.getValueNode());
            }
        }
        if (values.size() > 1) {
            new Place(values.get(1), code, flaws).flaw("referential.flaw.twice", key);
        }
        return values;
    }
}
