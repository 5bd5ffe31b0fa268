package org.palier.evidence.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ParseRecord;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.findings.Part;
import org.palier.shared.NoRoom;
import org.xml.sax.SAXException;

/** Tells a file's kind by its content, then reads its text; runs in the forked process only. */
class Inspector {

    private static final int TEXT_LIMIT = 2_000_000;
    private static final OfficeParserConfig OFFICE = shownOnly();

    private final TikaConfig config;
    private final AutoDetectParser parser;
    private final Kinds kinds;

    Inspector() throws TikaException, IOException, SAXException {
        try (InputStream settings = Inspector.class.getResourceAsStream("/evidence/parser.xml")) {
            config = new TikaConfig(settings);
        }
        parser = new AutoDetectParser(config);
        kinds = new Kinds(config.getMediaTypeRegistry());
    }

    Findings inspect(InspectOrder order) {
        var file = order.file();
        var mediaType = "application/octet-stream";
        try {
            mediaType = detect(file);
            var objection = kinds.objection(mediaType, order.extension(), file);
            return objection == null ? read(file, mediaType, order.folder()) : Findings.objecting(mediaType, objection);
        } catch (IOException | TikaException | SAXException | RuntimeException fault) {
            NoRoom.passOn(fault);
            return Findings.objecting(mediaType, objection(fault));
        } catch (StackOverflowError nestedTooDeep) {
            return Findings.objecting(mediaType, Objection.TOO_HEAVY);
        }
    }

    private String detect(Path file) throws IOException {
        try (var stream = TikaInputStream.get(file)) {
            return config.getDetector()
                    .detect(stream, new Metadata())
                    .getBaseType()
                    .toString();
        }
    }

    private Findings read(Path file, String mediaType, Path folder) throws IOException, TikaException, SAXException {
        if (mediaType.equals("application/pdf")) {
            var text = PdfText.of(file, TEXT_LIMIT);
            return read(file, file, mediaType, folder, text, List.of());
        }
        if (!Beside.isZipped(mediaType) || !ShownCopy.isPacked(file)) {
            return read(file, file, mediaType, folder, null, List.of());
        }
        var packed = PackedWords.of(file);
        if (!packed.unread().isEmpty()) {
            return read(file, file, mediaType, folder, null, packed.asides()).withoutText(Unseen.PACKED);
        }
        var copy = folder.resolve("shown");
        var shown = ShownCopy.write(packed, file, copy) ? copy : file;
        return read(file, shown, mediaType, folder, null, packed.asides());
    }

    /** The text of what is shown, and all that the file says beside it. */
    private Findings read(
            Path file, Path shown, String mediaType, Path folder, @Nullable PdfText pages, List<Aside> asides)
            throws IOException, TikaException, SAXException {
        var metadata = new Metadata();
        var text = new BodyContentHandler(new LinedText(TEXT_LIMIT));
        var context = new ParseContext();
        var enclosures = new Enclosures(context, config.getDetector(), folder);
        context.set(Parser.class, parser);
        context.set(EmbeddedDocumentExtractor.class, enclosures);
        context.set(OfficeParserConfig.class, OFFICE);
        var isCut = false;
        try (var stream = TikaInputStream.get(shown)) {
            parser.parse(stream, text, metadata, context);
        } catch (SAXException cut) {
            if (!WriteLimitReachedException.isWriteLimitReached(cut)) {
                throw cut;
            }
            isCut = true;
        }
        var words = PagedLines.tidy(pages == null ? text.toString() : pages.seen());
        var more = new ArrayList<>(asides);
        more.add(enclosures.words());
        if (pages != null) {
            isCut = pages.isCut();
            more.add(new Aside(Part.HIDDEN, 0, pages.hidden()));
            more.add(new Aside(Part.OTHER, 1, text.toString()));
        }
        var beside = new Beside(file, mediaType, metadata, words, more);
        var seen = pages == null ? beside.pages() : beside.pages().and(pages.unseen());
        var unseen = new Unseen(seen, enclosures.found(), beside.unread());
        var record = context.get(ParseRecord.class);
        if (!enclosures.areWhole() || (record != null && !record.getExceptions().isEmpty())) {
            unseen = unseen.and(Unseen.ENCLOSURES);
        }
        return new Findings(
                mediaType, null, pages(metadata), words, isCut ? unseen.and(Unseen.REST) : unseen, beside.asides());
    }

    /** Notes are on no slide, and what was deleted on no page. */
    private static OfficeParserConfig shownOnly() {
        var shown = new OfficeParserConfig();
        shown.setIncludeDeletedContent(false);
        shown.setIncludeMoveFromContent(false);
        shown.setIncludeSlideNotes(false);
        return shown;
    }

    private static @Nullable Integer pages(Metadata metadata) {
        return Stream.of(PagedText.N_PAGES, Office.PAGE_COUNT, Office.SLIDE_COUNT)
                .map(metadata::getInt)
                .filter(Objects::nonNull)
                .filter(pages -> pages > 0)
                .findFirst()
                .orElse(null);
    }

    private static Objection objection(@Nullable Throwable fault) {
        if (fault == null) {
            return Objection.TRUNCATED;
        }
        if (fault instanceof EncryptedDocumentException || fault instanceof InvalidPasswordException) {
            return Objection.ENCRYPTED;
        }
        return String.valueOf(fault.getMessage()).contains("ip bomb")
                ? Objection.TOO_HEAVY
                : objection(fault.getCause());
    }
}
