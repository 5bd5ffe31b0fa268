package org.palier.sorting.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.palier.files.NothingKept;
import org.palier.files.ObjectStore;
import org.palier.shared.RunFolder;
import org.springframework.stereotype.Component;

/** The archives of imports in the store, and on the disk while they are worked on. */
@Component
class ImportFiles {

    static final String PREFIX = "imports/";

    private final ObjectStore store;
    private final RunFolder run;

    ImportFiles(ObjectStore store, RunFolder run) {
        this.store = store;
        this.run = run;
    }

    /** Keeps what was brought: a ZIP as it is, other files in a ZIP of our own. */
    void keep(ImportId id, Packet packet) {
        try {
            Packet.Piece table = packet.table();
            if (table != null) {
                keep(tableKey(id), table.content().getInputStream());
            }
            if (packet.isOneZip()) {
                keep(archiveKey(id), packet.files().get(0).content().getInputStream());
            } else {
                keepTogether(id, packet);
            }
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private void keep(String key, InputStream content) throws IOException {
        try (content) {
            store.keep(key, content);
        }
    }

    private void keepTogether(ImportId id, Packet packet) throws IOException {
        Path together = run.file("together", ".zip");
        try {
            pack(packet, together);
            keep(archiveKey(id), Files.newInputStream(together));
        } finally {
            Files.delete(together);
        }
    }

    private static void pack(Packet packet, Path into) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(into))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Packet.Piece piece : packet.files()) {
                String name = piece.name();
                while (!names.add(name.toLowerCase(Locale.ROOT))) {
                    name = names.size() + "/" + piece.name();
                }
                zip.putNextEntry(new ZipEntry(name));
                try (InputStream content = piece.content().getInputStream()) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    /** The archive, on the disk until {@link #forget}. */
    Path archive(ImportId id) {
        return onDisk(archiveKey(id), folder().resolve(id + ".zip"));
    }

    /** The table that came beside it. */
    Path table(ImportId id) {
        return onDisk(tableKey(id), folder().resolve(id + ".table"));
    }

    /** A new file, which the caller removes. */
    Path piece() {
        return run.file("piece", "");
    }

    private Path onDisk(String key, Path file) {
        if (Files.exists(file)) {
            return file;
        }
        try (InputStream content = store.open(key)) {
            Path whole = run.file("fetched", "");
            try (var out = Files.newOutputStream(whole)) {
                content.transferTo(out);
            }
            return Files.move(whole, file);
        } catch (IOException | NothingKept broken) {
            throw new IllegalStateException("What " + key + " keeps cannot be read", broken);
        }
    }

    /** Removes it from the disk. */
    void forget(ImportId id) {
        try {
            Files.deleteIfExists(folder().resolve(id + ".zip"));
            Files.deleteIfExists(folder().resolve(id + ".table"));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    /** Removes it everywhere, with what a kill left beside it in the store. */
    void remove(ImportId id) {
        forget(id);
        store.list(PREFIX + id + "/").map(ObjectStore.Kept::key).forEach(store::remove);
    }

    private Path folder() {
        return run.place("imports");
    }

    private static String archiveKey(ImportId id) {
        return PREFIX + id + "/archive";
    }

    private static String tableKey(ImportId id) {
        return PREFIX + id + "/table";
    }
}
