package org.palier.evidence.parser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.palier.evidence.findings.Part;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** All that is written in the parts of an office document, shown or not, told apart by what it is. */
final class PackedWords {

    private static final int MOST_BYTES = 20_000_000;

    /** On none of its pages. */
    static final Set<Part> HIDDEN = Set.of(Part.CHANGES, Part.COMMENTS, Part.NOTES, Part.HIDDEN);

    /** The words that cells share and the styles come first, because others point to them. */
    private static final Comparator<String> ORDER = Comparator.comparing(name -> name.endsWith("workbook.xml")
            ? 0
            : name.endsWith(".rels") ? 1 : name.endsWith("sharedStrings.xml") || name.endsWith("styles.xml") ? 2 : 3);

    private final Map<Part, StringBuilder> words = new EnumMap<>(Part.class);
    private final Map<Part, Integer> counts = new EnumMap<>(Part.class);
    private final Set<String> unread = new HashSet<>();
    private final Sheets sheets = new Sheets();
    private final Set<String> hiddenStyles = new HashSet<>();

    static PackedWords of(Path file) throws IOException {
        var packed = new PackedWords();
        try (var zip = new ZipFile(file.toFile())) {
            for (var name : parts(zip)) {
                try {
                    packed.read(name, zip, new PackedPart(name, packed));
                } catch (IOException | RuntimeException tooHeavyOrDamaged) {
                    packed.unread.add(name);
                }
            }
        }
        return packed;
    }

    /** The parts with words, in the order in which they are read. */
    static List<String> parts(ZipFile zip) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(".xml") || name.endsWith(".rels"))
                .sorted(ORDER.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The parts that could not be read, of which nobody knows what they hide. */
    Set<String> unread() {
        return unread;
    }

    /** Whether something is said that its pages do not show. */
    boolean areHiddenInPart() {
        return counts.containsKey(Part.HIDDEN)
                || HIDDEN.stream()
                        .anyMatch(part -> words.containsKey(part)
                                && !words.get(part).toString().isBlank());
    }

    void say(Part part, char[] text, int start, int length) {
        words.computeIfAbsent(part, one -> new StringBuilder()).append(text, start, length);
    }

    void say(Part part, String text) {
        words.computeIfAbsent(part, one -> new StringBuilder()).append(text);
    }

    void count(Part part) {
        counts.merge(part, 1, Integer::sum);
    }

    Sheets sheets() {
        return sheets;
    }

    /** The styles of an OpenDocument that hide what bears them. */
    Set<String> hiddenStyles() {
        return hiddenStyles;
    }

    void read(String name, ZipFile zip, DefaultHandler handler) throws IOException {
        try (var content = new Bounded(zip.getInputStream(zip.getEntry(name)), MOST_BYTES)) {
            XMLReaderUtils.parseSAX(content, handler, new ParseContext());
        } catch (SAXException | TikaException damaged) {
            throw new IOException(damaged);
        }
    }

    List<Aside> asides() {
        var asides = new ArrayList<Aside>();
        for (var part : Part.values()) {
            var said = words.get(part);
            var count = counts.getOrDefault(part, 0);
            if (count > 0 || (said != null && !said.toString().isBlank())) {
                asides.add(new Aside(part, count, said == null ? "" : said.toString()));
            }
        }
        return asides;
    }
}
