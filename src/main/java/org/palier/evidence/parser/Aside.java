package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.palier.evidence.findings.Part;

/**
 * What a file says beside its pages.
 *
 * @param count how many such things it holds
 * @param text cut at a limit
 */
public record Aside(Part part, int count, String text) {

    void writeTo(DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeUTF(part.name());
        out.writeInt(count);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static Aside readFrom(DataInputStream in) throws IOException {
        var part = Part.valueOf(in.readUTF());
        var count = in.readInt();
        return new Aside(part, count, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
    }
}
