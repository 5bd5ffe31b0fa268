package org.palier.evidence.archives;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds.
 *
 * @param fault why it is not read; nothing else is told then
 * @param entries its files, without its table and without what file systems leave in folders
 * @param table absent where nothing in it says what the files are
 */
public record Survey(
        @Nullable ArchiveFault fault,
        List<ArchiveEntry> entries,
        @Nullable Table table) {

    public static Survey faulty(ArchiveFault fault) {
        return new Survey(fault, List.of(), null);
    }

    public void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(fault == null ? "" : fault.name());
        out.writeInt(entries.size());
        for (ArchiveEntry entry : entries) {
            entry.writeTo(out);
        }
        out.writeBoolean(table != null);
        if (table != null) {
            table.writeTo(out);
        }
        out.flush();
    }

    public static Survey readFrom(DataInputStream in) throws IOException {
        String fault = in.readUTF();
        List<ArchiveEntry> entries = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            entries.add(ArchiveEntry.readFrom(in));
        }
        Table table = in.readBoolean() ? Table.readFrom(in) : null;
        return new Survey(fault.isEmpty() ? null : ArchiveFault.valueOf(fault), entries, table);
    }
}
