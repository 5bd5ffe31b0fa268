package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A picture or a document of pictures inside a file.
 *
 * @param name as people may know it
 * @param file what it was unpacked as
 * @param pages those whose picture is to be read
 */
public record Enclosure(String name, String file, String mediaType, Pages pages) {

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(name);
        out.writeUTF(file);
        out.writeUTF(mediaType);
        pages.writeTo(out);
    }

    static Enclosure readFrom(DataInputStream in) throws IOException {
        return new Enclosure(in.readUTF(), in.readUTF(), in.readUTF(), Pages.readFrom(in));
    }
}
