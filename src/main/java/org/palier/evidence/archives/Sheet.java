package org.palier.evidence.archives;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the lines of a table as they are read: finds its head, keeps what is known, and ends a table that is too long. */
class Sheet {

    /** Longer than any title, path or list of codes. */
    private static final int LONGEST_CELL = 1_000;

    private static final int HEAD_WITHIN = 20;
    static final int MOST_COLUMNS = 100;

    private final int most;
    private final Map<Integer, Column> head = new HashMap<>();
    private final List<Table.Row> rows = new ArrayList<>();
    private int beforeHead;

    Sheet(int most) {
        this.most = most;
    }

    void line(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (head.isEmpty()) {
            readHead(cells);
        } else {
            read(number, cells);
        }
    }

    /** What a column of the head says, if anything. */
    Optional<Column> column(int at) {
        return Optional.ofNullable(head.get(at));
    }

    private void readHead(List<String> cells) {
        Map<Integer, Column> found = new HashMap<>();
        for (int at = 0; at < Math.min(cells.size(), MOST_COLUMNS); at++) {
            int place = at;
            Column.headed(cells.get(at))
                    .filter(column -> !found.containsValue(column))
                    .ifPresent(column -> found.put(place, column));
        }
        if (found.containsValue(Column.FILE)) {
            head.putAll(found);
        } else if (++beforeHead == HEAD_WITHIN) {
            throw new Faulty(ArchiveFault.TABLE_NO_HEAD);
        }
    }

    private void read(int number, List<String> cells) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        head.forEach((at, column) -> {
            String cell = at < cells.size() ? line(cells.get(at)) : "";
            if (!cell.isEmpty()) {
                row.put(column, cell);
            }
        });
        if (row.isEmpty()) {
            return;
        }
        if (rows.size() == most) {
            throw new Faulty(ArchiveFault.TABLE_TOO_LONG);
        }
        rows.add(new Table.Row(number, row));
    }

    private static String line(String cell) {
        String bare = cell.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ").strip();
        return bare.length() > LONGEST_CELL ? bare.substring(0, LONGEST_CELL) : bare;
    }

    /** The table, once all its lines are read. */
    Table table(String name) {
        if (head.isEmpty()) {
            throw new Faulty(beforeHead == 0 ? ArchiveFault.TABLE_EMPTY : ArchiveFault.TABLE_NO_HEAD);
        }
        if (rows.isEmpty()) {
            throw new Faulty(ArchiveFault.TABLE_EMPTY);
        }
        return new Table(name, rows);
    }
}
