package org.palier.evidence.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Tells a file's kind by its content, then reads its text; runs in the forked process only. */
class Inspector {

    private static final int TEXT_LIMIT = 2_000_000;

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
        var metadata = new Metadata();
        var text = new BodyContentHandler(new LinedText(TEXT_LIMIT));
        var context = new ParseContext();
        var enclosures = new Enclosures(context, config.getDetector(), folder);
        context.set(Parser.class, parser);
        context.set(EmbeddedDocumentExtractor.class, enclosures);
        var isCut = false;
        try (var stream = TikaInputStream.get(file)) {
            parser.parse(stream, text, metadata, context);
        } catch (SAXException cut) {
            if (!WriteLimitReachedException.isWriteLimitReached(cut)) {
                throw cut;
            }
            isCut = true;
        }
        var words = PagedLines.tidy(text.toString());
        var beside = new Beside(file, mediaType, metadata, words);
        var unseen = new Unseen(beside.pages(), enclosures.found(), beside.unread());
        var record = context.get(ParseRecord.class);
        if (!enclosures.areWhole() || (record != null && !record.getExceptions().isEmpty())) {
            unseen = unseen.and(Unseen.ENCLOSURES);
        }
        return new Findings(
                mediaType, null, pages(metadata), words, isCut ? unseen.and(Unseen.REST) : unseen, beside.asides());
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
        if (fault instanceof EncryptedDocumentException) {
            return Objection.ENCRYPTED;
        }
        return String.valueOf(fault.getMessage()).contains("ip bomb")
                ? Objection.TOO_HEAVY
                : objection(fault.getCause());
    }
}
