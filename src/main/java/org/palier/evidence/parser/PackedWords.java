package org.palier.evidence.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /** The words that cells share come first, because the sheets point to them. */
    private static final Comparator<String> ORDER = Comparator.comparing(name -> name.endsWith("workbook.xml")
            ? 0
            : name.endsWith(".rels") ? 1 : name.endsWith("sharedStrings.xml") ? 2 : 3);

    private final Map<Part, StringBuilder> words = new EnumMap<>(Part.class);
    private final Map<Part, Integer> counts = new EnumMap<>(Part.class);
    private final Sheets sheets = new Sheets();

    private PackedWords() {}

    static List<Aside> of(Path file) throws IOException {
        var packed = new PackedWords();
        try (var zip = new ZipFile(file.toFile())) {
            var names = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".xml") || name.endsWith(".rels"))
                    .sorted(ORDER.thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (var name : names) {
                packed.read(name, zip);
            }
        }
        return packed.asides();
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

    private void read(String name, ZipFile zip) throws IOException {
        try (var content = new Bounded(zip.getInputStream(zip.getEntry(name)))) {
            XMLReaderUtils.parseSAX(content, handler(name), new ParseContext());
        } catch (SAXException | TikaException damaged) {
            throw new IOException(damaged);
        }
    }

    private DefaultHandler handler(String name) {
        return new PackedPart(name, this);
    }

    private List<Aside> asides() {
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

    /** A part of so many bytes at most, because a small file may unfold into a gigabyte. */
    private static final class Bounded extends InputStream {

        private final InputStream content;
        private int left = MOST_BYTES;

        private Bounded(InputStream content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            spend(1);
            return content.read();
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            var count = content.read(bytes, start, length);
            spend(Math.max(0, count));
            return count;
        }

        private void spend(int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new IOException("a part is too heavy");
            }
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
