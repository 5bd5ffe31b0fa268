package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.findings.Part;

/**
 * What the parser found in a file.
 *
 * @param mediaType by its content, never by its name
 * @param text cut at the limit; empty when there is an objection
 * @param unseen what its text alone does not tell
 * @param asides what it says beside its pages
 */
public record Findings(
        String mediaType,
        @Nullable Objection objection,
        @Nullable Integer pages,
        String text,
        Unseen unseen,
        List<Aside> asides) {

    /** A file that is not read further. */
    public static Findings objecting(String mediaType, Objection objection) {
        var unseen = objection.isRefused() ? Unseen.NOTHING : Unseen.NOTHING.and(Unseen.DOCUMENT);
        return new Findings(mediaType, objection, null, "", unseen, List.of());
    }

    /** Whether it is not to be kept among the others. */
    public boolean isRefused() {
        return objection != null && objection.isRefused();
    }

    /** The same, and something more that it says beside its pages. */
    public Findings and(Aside aside) {
        var more = Stream.concat(asides.stream(), Stream.of(aside)).toList();
        return new Findings(mediaType, objection, pages, text, unseen, more);
    }

    /** The same, with the text aside, because nobody can tell what of it is shown; and with a part that could not be read. */
    Findings withoutText(String unread) {
        return new Findings(mediaType, objection, pages, "", unseen.and(unread), asides)
                .and(new Aside(Part.OTHER, 1, text));
    }

    void writeTo(DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeUTF(mediaType);
        out.writeUTF(objection == null ? "" : objection.name());
        out.writeInt(pages == null ? -1 : pages);
        out.writeInt(bytes.length);
        out.write(bytes);
        unseen.writeTo(out);
        out.writeInt(asides.size());
        for (var aside : asides) {
            aside.writeTo(out);
        }
        out.flush();
    }

    static Findings readFrom(DataInputStream in) throws IOException {
        var mediaType = in.readUTF();
        var objection = in.readUTF();
        var pages = in.readInt();
        var text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        var unseen = Unseen.readFrom(in);
        var asides = Unseen.listFrom(in, Aside::readFrom);
        return new Findings(
                mediaType,
                objection.isEmpty() ? null : Objection.valueOf(objection),
                pages < 0 ? null : pages,
                text,
                unseen,
                asides);
    }
}
