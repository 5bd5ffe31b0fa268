package org.palier.evidence.parser;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What can be told from the outside of a file: whether its end is there, and whether macros are packed in it. */
class Container {

    /** Far enough to find the end of a PDF behind whatever a mailbox or a disk appended to it. */
    private static final int TAIL = 4 * 1024 * 1024;

    private static final Set<String> ZIPPED = Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp");

    private final Path file;
    private final String head;

    Container(Path file) throws IOException {
        this.file = file;
        this.head = bytes(0, 8);
    }

    boolean isCutShort(String extension) throws IOException {
        if (extension.equals("pdf") && head.startsWith("%PDF")) {
            var tail = bytes(Math.max(0, file.toFile().length() - TAIL), TAIL);
            return !tail.contains("%%EOF") && !tail.contains("startxref");
        }
        return ZIPPED.contains(extension) && isZip() && !isWholeZip();
    }

    boolean holdsMacros() throws IOException {
        if (isZip()) {
            try (var zip = new ZipFile(file.toFile())) {
                return zip.stream().anyMatch(entry -> isMacro(entry.getName()));
            }
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            try (var storage = new POIFSFileSystem(file.toFile(), true)) {
                return holdsMacros(storage.getRoot());
            }
        }
        return false;
    }

    private boolean isZip() {
        return head.startsWith("PK");
    }

    private boolean isWholeZip() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (ZipException noDirectoryAtItsEnd) {
            return false;
        }
    }

    private static boolean isMacro(String name) {
        return name.endsWith("vbaProject.bin")
                || (name.startsWith("Basic/") && name.endsWith(".xml") && !name.contains("script-l"));
    }

    private static boolean holdsMacros(DirectoryEntry folder) {
        for (var entry : folder) {
            if (entry.getName().contains("_VBA_PROJECT")
                    || (entry instanceof DirectoryEntry inner && holdsMacros(inner))) {
                return true;
            }
        }
        return false;
    }

    private String bytes(long from, int count) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(from);
            var bytes = new byte[(int) Math.min(count, open.length() - from)];
            open.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
