package org.palier.evidence.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.palier.evidence.findings.Part;

/** What a mail says beside its body: the heads of its parts, what stands around them, and bodies in whose place another is shown. */
final class MailWords extends AbstractContentHandler {

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_LETTERS = 2_000_000;
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";

    private final StringBuilder heads = new StringBuilder();
    private final StringBuilder others = new StringBuilder();

    private MailWords() {}

    static List<Aside> of(Path file) throws IOException {
        var words = new MailWords();
        var parser = new MimeStreamParser(MimeConfig.PERMISSIVE);
        parser.setContentDecoding(true);
        parser.setContentHandler(words);
        try (var content = Files.newInputStream(file)) {
            parser.parse(content);
        } catch (MimeException damaged) {
            throw new IOException(damaged);
        }
        return List.of(
                new Aside(Part.HEADERS, 1, words.heads.toString()), new Aside(Part.OTHER, 1, words.others.toString()));
    }

    @Override
    public void field(Field field) {
        say(heads, DecoderUtil.decodeEncodedWords(String.valueOf(field.getBody()), DecodeMonitor.SILENT));
    }

    @Override
    public void preamble(InputStream around) throws IOException {
        say(others, text(around, StandardCharsets.UTF_8));
    }

    @Override
    public void epilogue(InputStream around) throws IOException {
        preamble(around);
    }

    @Override
    public void body(BodyDescriptor kind, InputStream content) throws IOException {
        if (kind.getMimeType().startsWith("text/")) {
            var text = text(content, charset(kind.getCharset()));
            if (kind.getMimeType().equals("text/html")) {
                sayComments(text);
            } else {
                say(others, text);
            }
        }
    }

    /** The rest of a page is read as such. */
    private void sayComments(String page) {
        var from = page.indexOf(COMMENT);
        while (from >= 0) {
            var end = page.indexOf(COMMENT_END, from);
            say(others, page.substring(from + COMMENT.length(), end < 0 ? page.length() : end));
            from = end < 0 ? -1 : page.indexOf(COMMENT, end);
        }
    }

    private static void say(StringBuilder to, String words) {
        if (to.length() + words.length() < MOST_LETTERS) {
            to.append(words).append(" ;\n");
        }
    }

    private static String text(InputStream content, Charset charset) throws IOException {
        return new String(content.readNBytes(MOST_BYTES), charset);
    }

    private static Charset charset(String named) {
        try {
            return Charset.forName(named);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
