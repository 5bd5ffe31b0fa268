package org.palier.evidence.parser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;

/** Follows a part of an OpenDocument and tells whether its words are hidden: by a style, a section, a row, a column or a slide. */
class OpenVeils {

    /** What may be hidden, and of which family the style is that hides it. */
    private static final Map<String, String> VEILED = Map.of(
            "table", "table",
            "table-row", "",
            "table-cell", "",
            "covered-table-cell", "",
            "section", "",
            "page", "drawing-page",
            "p", "paragraph",
            "h", "paragraph",
            "span", "text");

    private static final Set<String> PARAGRAPHS = Set.of("p", "h");
    private static final int MOST_COLUMNS = 20_000;

    private final Set<String> hiddenStyles;
    private final Deque<Boolean> veils = new ArrayDeque<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private String style = "";
    private int column;
    private int hidden;
    private boolean paragraphHidden;

    /** The styles are those of the whole document, because its parts share them. */
    OpenVeils(Set<String> hiddenStyles) {
        this.hiddenStyles = hiddenStyles;
    }

    boolean areHidden() {
        return hidden > 0 || paragraphHidden;
    }

    /** Whether something hidden begins here. */
    boolean start(String local, Attributes attributes) {
        switch (local) {
            case "style" -> begin(attributes);
            case "table-properties" ->
                hideStyleIf(attribute(attributes, "display").equals("false"));
            case "text-properties" ->
                hideStyleIf(attribute(attributes, "display").equals("none"));
            case "drawing-page-properties" ->
                hideStyleIf(attribute(attributes, "visibility").equals("hidden"));
            case "table" -> hiddenColumns.clear();
            case "table-column" -> hideColumns(attributes);
            default -> {}
        }
        if (local.equals("table") || local.equals("table-row")) {
            column = 0;
        }
        var hides = isHidden(local, attributes);
        if (VEILED.containsKey(local)) {
            veils.push(hides);
            hidden += hides ? 1 : 0;
        } else {
            paragraphHidden = paragraphHidden || hides;
        }
        return hides;
    }

    void end(String local) {
        if (VEILED.containsKey(local)) {
            hidden -= veils.pop() ? 1 : 0;
        }
        if (PARAGRAPHS.contains(local)) {
            paragraphHidden = false;
        }
    }

    private boolean isHidden(String local, Attributes attributes) {
        return switch (local) {
            case "table-row" -> isCollapsed(attributes);
            case "table-cell", "covered-table-cell" -> areHidden(repeated(attributes));
            case "section" -> attribute(attributes, "display").equals("none") || isSaidHidden(attributes);
            case "hidden-paragraph" -> isSaidHidden(attributes);
            default ->
                VEILED.containsKey(local)
                        && hiddenStyles.contains(VEILED.get(local) + ' ' + attribute(attributes, "style-name"));
        };
    }

    private void begin(Attributes attributes) {
        var family = attribute(attributes, "family") + ' ';
        style = family + attribute(attributes, "name");
        hideStyleIf(hiddenStyles.contains(family + attribute(attributes, "parent-style-name")));
    }

    private void hideStyleIf(boolean isHidden) {
        if (isHidden) {
            hiddenStyles.add(style);
        }
    }

    private void hideColumns(Attributes attributes) {
        var last = column + repeated(attributes);
        if (isCollapsed(attributes)) {
            for (var at = column; at < last && hiddenColumns.size() < MOST_COLUMNS; at++) {
                hiddenColumns.add(at);
            }
        }
        column = last;
    }

    /** Whether the next cells are, which one of the file stands for. */
    private boolean areHidden(int cells) {
        var first = column;
        column += cells;
        return hiddenColumns.contains(first);
    }

    private static boolean isCollapsed(Attributes attributes) {
        return attribute(attributes, "visibility").matches("collapse|filter");
    }

    private static boolean isSaidHidden(Attributes attributes) {
        return attribute(attributes, "is-hidden").equals("true");
    }

    private static int repeated(Attributes attributes) {
        return Math.max(1, PackedPart.number(attribute(attributes, "number-columns-repeated")));
    }

    private static String attribute(Attributes attributes, String local) {
        return PackedPart.attribute(attributes, local);
    }
}
