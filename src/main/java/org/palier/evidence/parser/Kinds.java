package org.palier.evidence.parser;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.jspecify.annotations.Nullable;

/** The kinds that Palier takes under each extension, and those that it takes under none. */
public class Kinds {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    /** The extensions that are taken, each with the kinds that may stand behind it; a kind stands for its refinements too. */
    private static final Map<String, Set<String>> TAKEN = Map.ofEntries(
            entry("pdf", Set.of("application/pdf")),
            entry("doc", Set.of("application/msword", "application/x-tika-msoffice")),
            entry("xls", Set.of("application/vnd.ms-excel", "application/x-tika-msoffice")),
            entry("ppt", Set.of("application/vnd.ms-powerpoint", "application/x-tika-msoffice")),
            entry("docx", ooxml("wordprocessingml.document")),
            entry("xlsx", ooxml("spreadsheetml.sheet")),
            entry("pptx", ooxml("presentationml.presentation")),
            entry("odt", Set.of(ODF + "text")),
            entry("ods", Set.of(ODF + "spreadsheet")),
            entry("odp", Set.of(ODF + "presentation")),
            entry("csv", Set.of("text/plain", "message/rfc822")),
            entry("txt", Set.of("text/plain", "message/rfc822")),
            entry("jpg", Set.of("image/jpeg")),
            entry("jpeg", Set.of("image/jpeg")),
            entry("png", Set.of("image/png")),
            entry("heic", Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence")),
            entry("tiff", Set.of("image/tiff")),
            entry("tif", Set.of("image/tiff")),
            entry("eml", Set.of("message/rfc822", "text/plain")),
            entry("msg", Set.of("application/vnd.ms-outlook")));

    private static final List<Map.Entry<Objection, Set<String>>> REFUSED = List.of(
            entry(Objection.MARKUP, Set.of("html", "xhtml", "svg")),
            entry(Objection.MACROS, Set.of("macroenabled")),
            entry(
                    Objection.EXECUTABLE,
                    Set.of(
                            "msdownload",
                            "dosexec",
                            "executable",
                            "x-elf",
                            "sharedlib",
                            "x-object",
                            "x-mach",
                            "java-vm",
                            "ms-installer",
                            "x-ms-shortcut",
                            "x-coredump",
                            "webassembly",
                            "wasm")),
            entry(
                    Objection.SCRIPT,
                    Set.of(
                            "javascript",
                            "x-sh",
                            "x-bat",
                            "x-python",
                            "x-perl",
                            "x-php",
                            "x-ruby",
                            "powershell",
                            "vbs")),
            entry(
                    Objection.ARCHIVE,
                    Set.of(
                            "/zip",
                            "rar",
                            "7z",
                            "gzip",
                            "tar",
                            "bzip",
                            "x-xz",
                            "lzma",
                            "x-lz4",
                            "zstd",
                            "compress",
                            "x-cpio",
                            "iso9660",
                            "java-archive",
                            "android.package",
                            "x-archive",
                            "x-arj",
                            "x-lha",
                            "x-snappy",
                            "epub")));

    private final MediaTypeRegistry registry;

    Kinds(MediaTypeRegistry registry) {
        this.registry = registry;
    }

    /** The extensions of the files that Palier takes. */
    public static Set<String> extensions() {
        return TAKEN.keySet();
    }

    /** Why a file of this content is not taken under this extension, or why it cannot be whole. */
    @Nullable
    Objection objection(String mediaType, String extension, Path file) throws IOException {
        var container = new Container(file);
        if (container.isCutShort(extension)) {
            return Objection.TRUNCATED;
        }
        for (var refused : REFUSED) {
            if (refused.getValue().stream().anyMatch(mediaType.toLowerCase(Locale.ROOT)::contains)) {
                return refused.getKey();
            }
        }
        if (!isTaken(mediaType, extension)) {
            return Objection.MISMATCH;
        }
        return container.holdsMacros() ? Objection.MACROS : null;
    }

    private boolean isTaken(String mediaType, String extension) {
        var found = MediaType.parse(mediaType);
        return TAKEN.getOrDefault(extension, Set.of()).stream()
                .map(MediaType::parse)
                .anyMatch(taken -> found.equals(taken) || isRefinement(found, taken));
    }

    private boolean isRefinement(MediaType found, MediaType taken) {
        return found.getType().equals(taken.getType()) && registry.isSpecializationOf(found, taken);
    }

    private static Set<String> ooxml(String kind) {
        return Set.of(OOXML + kind, "application/x-tika-ooxml", "application/x-tika-ooxml-protected");
    }
}
