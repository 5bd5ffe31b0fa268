package org.palier.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.palier.evidence.parser.OutsidePrograms;
import org.springframework.util.FileSystemUtils;

/** What documents hide as LibreOffice saves it, in its own formats and in those of before 2007. */
public final class HiddenInSaved {

    private static final List<String> LETTERS = List.of("a comment", "a deletion", "hidden words", "properties");
    private static final List<String> SHEETS =
            List.of("a sheet", "a very hidden sheet", "a row", "a column", "a comment", "properties");
    private static final List<String> SLIDES = List.of("notes", "a slide", "properties");
    private static final List<String> PALE = List.of("white words");

    private static final Map<String, String> OF =
            Map.of("odt", "docx", "doc", "docx", "ods", "xlsx", "xls", "xlsx", "odp", "pptx", "ppt", "pptx");
    private static final Map<String, List<Hidden>> MADE = new HashMap<>();

    private HiddenInSaved() {}

    /** In OpenDocuments, each with a secret of its own from this number on. */
    public static Stream<Hidden> from(int first) {
        return saved(first, kinds("odt", LETTERS, "ods", SHEETS, "odp", SLIDES));
    }

    /** In the formats of before 2007. */
    public static Stream<Hidden> inFormerFrom(int first) {
        return saved(first, kinds("doc", LETTERS, "xls", SHEETS, "ppt", SLIDES));
    }

    /** White on white, wherever that is not told apart. */
    public static Stream<Hidden> paleFrom(int first) {
        return Stream.of(
                        saved(first, kinds("odt", PALE, "ods", PALE, "odp", PALE)),
                        saved(first + 3, kinds("doc", PALE, "xls", PALE, "ppt", PALE)),
                        Stream.of(
                                HiddenInOffice.in("xlsx: white words", first + 6),
                                HiddenInOffice.in("pptx: white words", first + 7),
                                HiddenInOffice.in("eml: words that its style hides", first + 8)))
                .flatMap(one -> one);
    }

    private static Map<String, List<String>> kinds(
            String one, List<String> inIt, String two, List<String> inTwo, String three, List<String> inThree) {
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put(one, inIt);
        kinds.put(two, inTwo);
        kinds.put(three, inThree);
        return kinds;
    }

    private static synchronized Stream<Hidden> saved(int first, Map<String, List<String>> kinds) {
        return MADE
                .computeIfAbsent(first + kinds.toString(), once -> {
                    var all = new ArrayList<Hidden>();
                    kinds.forEach((kind, places) -> all.addAll(saved(kind, places, first + all.size())));
                    return all;
                })
                .stream();
    }

    private static List<Hidden> saved(String kind, List<String> places, int first) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("saved");
            var papers = new ArrayList<Hidden>();
            var files = new ArrayList<Path>();
            for (var place : places) {
                var paper =
                        HiddenInOffice.in(Objects.requireNonNull(OF.get(kind)) + ": " + place, first + papers.size());
                papers.add(paper);
                files.add(Files.write(folder.resolve(paper.fileName()), paper.bytes()));
            }
            OutsidePrograms.save(files, kind, folder);
            var saved = new ArrayList<Hidden>();
            for (var paper : papers) {
                var name = paper.fileName().replaceFirst("[a-z]*$", kind);
                var where = paper.where().replaceFirst("^[a-z]*", "saved as " + kind);
                var bytes = Files.readAllBytes(folder.resolve(name));
                saved.add(new Hidden(where, name, bytes, paper.marker(), paper.number()));
            }
            return saved;
        } catch (IOException noRoom) {
            throw new IllegalStateException(noRoom);
        } finally {
            if (folder != null) {
                FileSystemUtils.deleteRecursively(folder.toFile());
            }
        }
    }
}
