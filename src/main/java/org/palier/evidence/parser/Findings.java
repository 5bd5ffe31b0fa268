package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the parser found in a file.
 *
 * @param mediaType by its content, never by its name
 * @param text cut at the limit; empty when there is an objection
 */
public record Findings(
        String mediaType,
        @Nullable Objection objection,
        @Nullable Integer pages,
        String text) {

    /** A file that is not read further. */
    public static Findings objecting(String mediaType, Objection objection) {
        return new Findings(mediaType, objection, null, "");
    }

    void writeTo(DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeUTF(mediaType);
        out.writeUTF(objection == null ? "" : objection.name());
        out.writeInt(pages == null ? -1 : pages);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static Findings readFrom(DataInputStream in) throws IOException {
        var mediaType = in.readUTF();
        var objection = in.readUTF();
        var pages = in.readInt();
        var text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return new Findings(
                mediaType, objection.isEmpty() ? null : Objection.valueOf(objection), pages < 0 ? null : pages, text);
    }
}
