package org.palier.evidence.parser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.palier.evidence.findings.Part;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one part of an office document: its words and what they are, those in attributes too. */
class PackedPart extends DefaultHandler {

    private static final Set<String> CHANGED =
            Set.of("del", "ins", "moveFrom", "moveTo", "changed-region", "rPrChange", "pPrChange", "rrc", "rcc");
    private static final Set<String> SAID = Set.of(
            "author",
            "title",
            "descr",
            "initials",
            "string-value",
            "string-value-if-true",
            "string-value-if-false",
            "displayName",
            "Target");
    private static final Set<String> LINES = Set.of(
            "p",
            "h",
            "si",
            "c",
            "tr",
            "table-cell",
            "comment",
            "text",
            "tab",
            "br",
            "cr",
            "line-break",
            "f",
            "author",
            "creator");

    private static final int MOST_COLUMNS = 20_000;

    private final String name;
    private final PackedWords packed;
    private final Part kind;
    private final StringBuilder cell = new StringBuilder();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private int deleted;
    private int commented;
    private int noted;
    private final Deque<Boolean> veils = new ArrayDeque<>();
    private int hidden;
    private final RunVeils runs = new RunVeils();
    private final OpenVeils open;
    private boolean pointing;
    private boolean columnHidden;

    PackedPart(String name, PackedWords packed) {
        this.name = name;
        this.packed = packed;
        this.kind = kind(name);
        this.open = new OpenVeils(packed.hiddenStyles());
        if (packed.sheets().isHidden(name)) {
            hidden++;
            packed.count(Part.HIDDEN);
        }
    }

    private static Part kind(String name) {
        if (name.startsWith("docProps/") || name.equals("meta.xml")) {
            return Part.PROPERTIES;
        }
        if (name.toLowerCase(Locale.ROOT).contains("comment")) {
            return Part.COMMENTS;
        }
        return name.contains("notesSlide") ? Part.NOTES : Part.OTHER;
    }

    @Override
    public void startElement(String space, String local, String qualified, Attributes attributes) {
        if (name.startsWith("word/")) {
            runs.start(local, attribute(attributes, "val"));
        }
        if (open.start(local, attributes)) {
            packed.count(Part.HIDDEN);
        }
        if (CHANGED.contains(local)) {
            packed.count(Part.CHANGES);
            say(Part.CHANGES, attribute(attributes, "author"));
        }
        switch (local) {
            case "del", "moveFrom", "changed-region" -> deleted++;
            case "annotation" -> {
                commented++;
                packed.count(Part.COMMENTS);
            }
            case "comment", "cm" -> {
                if (kind == Part.COMMENTS) {
                    packed.count(Part.COMMENTS);
                }
            }
            case "notes" -> noted++;
            case "sheet" -> {
                if (attribute(attributes, "state").endsWith("idden")) {
                    packed.sheets().hide(attribute(attributes, "id"));
                }
            }
            case "Relationship" -> {
                if (name.startsWith("xl/")) {
                    packed.sheets().relate(attribute(attributes, "Id"), attribute(attributes, "Target"));
                }
            }
            case "s", "n" -> {
                if (name.contains("pivotCache")) {
                    say(part(), attribute(attributes, "v"));
                }
            }
            case "sld" -> hideIf(attribute(attributes, "show").matches("0|false"));
            case "row" -> hideIf(attribute(attributes, "hidden").matches("1|true"));
            case "col" -> hideColumns(attributes);
            case "c" -> {
                pointing = attribute(attributes, "t").equals("s");
                columnHidden = hiddenColumns.contains(column(attribute(attributes, "r")));
                cell.setLength(0);
            }
            default -> {}
        }
        for (var at = 0; at < attributes.getLength(); at++) {
            if (SAID.contains(attributes.getLocalName(at))) {
                say(part(), attributes.getValue(at));
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (name.startsWith("xl/") && kind == Part.OTHER) {
            cell.append(text, start, length);
        } else {
            packed.say(part(), text, start, length);
        }
    }

    @Override
    public void endElement(String space, String local, String qualified) {
        if (local.equals("si")) {
            packed.sheets().share(cell.toString());
        }
        if (!cell.isEmpty() && (local.equals("c") || local.equals("si") || !local.matches("v|t|r|is|rPr"))) {
            say(part(), pointing ? packed.sheets().at(cell.toString()) : cell.toString());
            cell.setLength(0);
        }
        if (LINES.contains(local) || kind == Part.PROPERTIES) {
            packed.say(part(), "\n");
        }
        if (name.startsWith("word/")) {
            runs.end(local);
        }
        open.end(local);
        switch (local) {
            case "c" -> {
                pointing = false;
                columnHidden = false;
            }
            case "del", "moveFrom", "changed-region" -> deleted--;
            case "annotation" -> commented--;
            case "notes" -> noted--;
            case "sld", "row" -> hidden -= veils.pop() ? 1 : 0;
            default -> {}
        }
    }

    private Part part() {
        if (deleted > 0) {
            return Part.CHANGES;
        }
        if (commented > 0) {
            return Part.COMMENTS;
        }
        if (noted > 0) {
            return Part.NOTES;
        }
        return hidden > 0 || columnHidden || runs.areHidden() || open.areHidden() ? Part.HIDDEN : kind;
    }

    /** Whether what stands here is on none of the pages. */
    boolean isHidden() {
        return PackedWords.HIDDEN.contains(part());
    }

    private void say(Part part, String words) {
        if (!words.isBlank()) {
            packed.say(part, words + " ;\n");
        }
    }

    private void hideIf(boolean isHidden) {
        veils.push(isHidden);
        if (isHidden) {
            hidden++;
            packed.count(Part.HIDDEN);
        }
    }

    private void hideColumns(Attributes attributes) {
        if (attribute(attributes, "hidden").matches("1|true")) {
            var last = number(attribute(attributes, "max"));
            for (var column = number(attribute(attributes, "min"));
                    column <= last && hiddenColumns.size() < MOST_COLUMNS;
                    column++) {
                hiddenColumns.add(column);
            }
            packed.count(Part.HIDDEN);
        }
    }

    /** The number of the column in which a cell like {@code AB12} stands. */
    private static int column(String cell) {
        var column = 0;
        for (var at = 0; at < cell.length() && Character.isLetter(cell.charAt(at)); at++) {
            column = column * 26 + cell.charAt(at) - 'A' + 1;
        }
        return column;
    }

    static int number(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    static String attribute(Attributes attributes, String local) {
        for (var at = 0; at < attributes.getLength(); at++) {
            if (attributes.getLocalName(at).equals(local)) {
                return attributes.getValue(at);
            }
        }
        return "";
    }
}
