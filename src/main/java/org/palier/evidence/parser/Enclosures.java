package org.palier.evidence.parser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.tika.detect.Detector;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.WriteOutContentHandler;
import org.palier.evidence.findings.Part;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Puts the pictures and the PDFs that a file encloses into a folder, for somebody who reads pictures; puts aside what the rest says. */
class Enclosures extends ParsingEmbeddedDocumentExtractor {

    private static final int MOST = 60;
    private static final int MOST_LETTERS = 2_000_000;
    private static final long MOST_BYTES = 100_000_000;

    /** No number can be read in a smaller picture. */
    private static final int WIDTH = 60;

    private static final int HEIGHT = 8;

    /** Pictures that hold text. */
    private static final Set<String> DRAWINGS = Set.of("image/emf", "image/wmf", "image/svg+xml");

    private final Detector detector;
    private final Path folder;
    private final List<Enclosure> found = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final StringBuilder said = new StringBuilder();
    private long bytes;
    private boolean whole = true;

    Enclosures(ParseContext context, Detector detector, Path folder) {
        super(context);
        this.detector = detector;
        this.folder = folder;
    }

    List<Enclosure> found() {
        return found;
    }

    /** Whether all that was to be looked at is in the folder. */
    boolean areWhole() {
        return whole;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return true;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        try (var kept = new TemporaryResources()) {
            var file = TikaInputStream.get(stream, kept, metadata);
            var kind = detector.detect(file, metadata).getBaseType().toString();
            var name = name(metadata);
            if ((kind.startsWith("image/") || kind.equals("application/pdf")) && !isThumbnail(name)) {
                keep(file.getPath(), kind, name);
            }
            if (kind.startsWith("image/") && !DRAWINGS.contains(kind)) {
                return; // because a picture says nothing but what is recognized on it
            }
            var words = new WriteOutContentHandler(Math.max(1, MOST_LETTERS - said.length()));
            super.parseEmbedded(file, words, metadata, false);
            said.append(words).append('\n');
            whole = whole && said.length() < MOST_LETTERS;
        }
    }

    /** What the files in it say. */
    Aside words() {
        return new Aside(Part.OTHER, 1, said.toString());
    }

    private void keep(Path file, String kind, String name) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            whole = false;
            return;
        }
        if (!known.add(digest(file)) || (kind.startsWith("image/") && isTiny(file))) {
            return;
        }
        bytes += Files.size(file);
        if (found.size() == MOST || bytes > MOST_BYTES) {
            whole = false;
            return;
        }
        var copy = "enclosed-" + found.size();
        Files.copy(file, folder.resolve(copy), StandardCopyOption.REPLACE_EXISTING);
        found.add(new Enclosure(name, copy, kind, pages(file, kind)));
    }

    private Pages pages(Path file, String kind) {
        try {
            return kind.equals("application/pdf") ? PdfLook.at(file, "").pages() : PicturePages.numbers(file);
        } catch (IOException | RuntimeException damaged) {
            return Pages.upTo(1);
        }
    }

    private static boolean isTiny(Path file) throws IOException {
        try (var content = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) {
                return false;
            }
            var reader = readers.next();
            reader.setInput(content, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            reader.dispose();
            return Math.max(width, height) < WIDTH || Math.min(width, height) < HEIGHT;
        } catch (RuntimeException | IOException damaged) {
            return false;
        }
    }

    /** A small picture of the first page, whose words are read there. */
    private static boolean isThumbnail(String name) {
        return name.toLowerCase(Locale.ROOT).contains("thumbnail");
    }

    private static String name(Metadata metadata) {
        var name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        return name == null || name.isBlank()
                ? "?"
                : name.replaceAll("\\s+", " ").strip();
    }

    private static String digest(Path file) throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
