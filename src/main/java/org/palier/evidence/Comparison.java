package org.palier.evidence;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Two versions of a document, and how their texts differ.
 *
 * @param cut whether the texts go on after what was compared
 */
public record Comparison(VersionView from, VersionView to, List<Row> rows, boolean cut) {

    /** What became of some lines. */
    public enum Kind {
        /** Only in the first version. */
        GONE,
        /** Only in the second version. */
        NEW,
        /** In both, left out. */
        SAME
    }

    /**
     * Lines that share a fate.
     *
     * @param lines how many there are
     * @param text what they say; empty where they are left out
     */
    public record Row(Kind kind, int lines, String text) {}

    private static final int ENOUGH = 3_000;

    static Comparison of(VersionView from, String first, VersionView to, String second) {
        var old = lines(first);
        var young = lines(second);
        var cut = old.size() > ENOUGH || young.size() > ENOUGH;
        return new Comparison(from, to, rows(top(old), top(young)), cut);
    }

    /** Whether the texts say the same, line by line. */
    public boolean isSame() {
        return rows.stream().allMatch(row -> row.kind() == Kind.SAME);
    }

    private static List<Row> rows(List<String> old, List<String> young) {
        var rows = new ArrayList<Row>();
        var at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            add(rows, Kind.SAME, old.subList(at, delta.getSource().getPosition()));
            add(rows, Kind.GONE, delta.getSource().getLines());
            add(rows, Kind.NEW, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(rows, Kind.SAME, old.subList(at, old.size()));
        return rows;
    }

    private static void add(List<Row> rows, Kind kind, List<String> lines) {
        if (!lines.isEmpty()) {
            rows.add(new Row(kind, lines.size(), kind == Kind.SAME ? "" : String.join("\n", lines)));
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> top(List<String> lines) {
        return lines.subList(0, Math.min(ENOUGH, lines.size()));
    }
}
