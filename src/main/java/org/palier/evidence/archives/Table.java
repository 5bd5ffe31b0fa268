package org.palier.evidence.archives;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A table that says what files are, line by line. */
public record Table(String name, List<Row> rows) {

    /** A line, numbered as a spreadsheet numbers it; what it leaves empty is absent. */
    public record Row(int line, Map<Column, String> cells) {

        public String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(name);
        out.writeInt(rows.size());
        for (Row row : rows) {
            out.writeInt(row.line);
            out.writeInt(row.cells.size());
            for (Map.Entry<Column, String> cell : row.cells.entrySet()) {
                out.writeInt(cell.getKey().ordinal());
                out.writeUTF(cell.getValue());
            }
        }
    }

    static Table readFrom(DataInputStream in) throws IOException {
        String name = in.readUTF();
        List<Row> rows = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            int line = in.readInt();
            Map<Column, String> cells = new EnumMap<>(Column.class);
            for (int more = in.readInt(); more > 0; more--) {
                cells.put(Column.values()[in.readInt()], in.readUTF());
            }
            rows.add(new Row(line, cells));
        }
        return new Table(name, rows);
    }
}
