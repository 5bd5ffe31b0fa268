package org.palier.evidence.archives;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.shared.NoRoom;

/** Reads what an archive holds and what its table says; runs in the forked process only. */
public class Surveyor {

    /** A table that stands among the files is one of the first few, and not every spreadsheet is one. */
    private static final int CANDIDATES = 5;

    private static final Set<ArchiveFault> NO_TABLE =
            EnumSet.of(ArchiveFault.TABLE_NO_HEAD, ArchiveFault.TABLE_UNREADABLE, ArchiveFault.TABLE_TOO_HEAVY);

    private final Path archive;
    private final ArchiveLimits limits;

    public Surveyor(Path archive, ArchiveLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /**
     * What it holds.
     *
     * @param table the table that came beside it; looked for among its files when absent
     */
    public Survey survey(@Nullable Path table, String tableName) {
        try (PackedFiles files = open()) {
            Table beside = table == null ? null : Tables.read(table, tableName, limits.lines());
            List<ArchiveEntry> entries = entries(files);
            return beside == null ? withTable(files, entries) : new Survey(null, entries, beside);
        } catch (Faulty faulty) {
            return Survey.faulty(faulty.fault());
        } catch (IOException broken) {
            NoRoom.passOn(broken);
            return Survey.faulty(ArchiveFault.UNREADABLE);
        }
    }

    /** Unpacks one file; its SHA-256, or nothing where it cannot be. */
    public String unpack(int number, Path into) {
        try (PackedFiles files = open();
                OutputStream out = Files.newOutputStream(into)) {
            return number < files.count() ? files.unpack(number, out, limits).sha256() : "";
        } catch (Faulty | IOException broken) {
            NoRoom.passOn(broken);
            return "";
        }
    }

    private PackedFiles open() throws IOException {
        try {
            return new PackedFiles(archive);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Faulty(beginsLikeAZip() ? ArchiveFault.CUT_OFF : ArchiveFault.NO_ZIP);
        }
    }

    private boolean beginsLikeAZip() throws IOException {
        try (InputStream content = Files.newInputStream(archive)) {
            return content.read() == 'P' && content.read() == 'K';
        }
    }

    private List<ArchiveEntry> entries(PackedFiles files) {
        if (files.count() == 0) {
            throw new Faulty(ArchiveFault.EMPTY);
        }
        if (files.count() > limits.files()) {
            throw new Faulty(ArchiveFault.TOO_MANY_FILES);
        }
        List<ArchiveEntry> entries = new ArrayList<>();
        long left = limits.unpacked();
        for (int number = 0; number < files.count(); number++) {
            ArchiveEntry entry = files.unpack(number, OutputStream.nullOutputStream(), limits);
            left -= entry.flaw() == EntryFlaw.TOO_HEAVY ? limits.heaviest() : entry.size();
            if (left < 0) {
                throw new Faulty(ArchiveFault.TOO_HEAVY);
            }
            entries.add(entry);
        }
        return entries;
    }

    private Survey withTable(PackedFiles files, List<ArchiveEntry> entries) throws IOException {
        List<ArchiveEntry> candidates = entries.stream()
                .filter(entry -> entry.flaw() == null && Tables.isTable(entry.path()))
                .sorted(Comparator.comparingLong(entry -> depth(entry.path())))
                .limit(CANDIDATES)
                .toList();
        for (ArchiveEntry candidate : candidates) {
            Table table = table(files, candidate);
            if (table != null) {
                List<ArchiveEntry> others = entries.stream()
                        .filter(entry -> !entry.equals(candidate))
                        .toList();
                return new Survey(null, others, table);
            }
        }
        return new Survey(null, entries, null);
    }

    private @Nullable Table table(PackedFiles files, ArchiveEntry candidate) throws IOException {
        Path file = Files.createTempFile("table", "");
        try (OutputStream out = Files.newOutputStream(file)) {
            files.unpack(candidate.number(), out, limits);
            return Tables.read(file, candidate.path(), limits.lines());
        } catch (Faulty faulty) {
            if (NO_TABLE.contains(faulty.fault())) {
                return null;
            }
            throw faulty;
        } finally {
            Files.delete(file);
        }
    }

    private static long depth(String path) {
        return path.chars().filter(letter -> letter == '/').count();
    }
}
