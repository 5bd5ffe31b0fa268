package org.palier.sorting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palier.referential.Theme;
import org.palier.sorting.Choice;

/** The criteria of one theme among which a document is sorted; the likely ones of all themes stand before them. */
public record Drawer(Theme theme, String campaign, List<Choice> choices) {

    private static final int PROPOSED = 8;

    /** The likely ones, the likeliest first. */
    static List<Choice> proposed(List<Choice> choices) {
        return choices.stream()
                .filter(Choice::isLikely)
                .sorted(Comparator.comparingInt(Choice::likeness).reversed())
                .limit(PROPOSED)
                .toList();
    }

    /** All that are not proposed, theme by theme. */
    static List<Drawer> of(List<Choice> choices) {
        List<Choice> proposed = proposed(choices);
        Map<String, List<Choice>> drawers = new LinkedHashMap<>();
        choices.stream()
                .filter(choice -> !proposed.contains(choice))
                .forEach(choice -> drawers.computeIfAbsent(choice.dossier().toString(), any -> new ArrayList<>())
                        .add(choice));
        return drawers.values().stream()
                .map(some ->
                        new Drawer(some.get(0).theme(), some.get(0).campaign().name(), some))
                .toList();
    }
}
