package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a reader may see of a file and its text does not tell.
 *
 * @param pages whose picture is to be read as well
 * @param enclosures pictures and documents of pictures inside it
 * @param parts that cannot be read at all, each in a word
 */
public record Unseen(Pages pages, List<Enclosure> enclosures, List<String> parts) {

    /** The whole of it. */
    public static final String DOCUMENT = "DOCUMENT";

    /** What follows where the text was cut. */
    static final String REST = "REST";

    /** More pictures or files inside it than are looked at, or such that could not be opened. */
    static final String ENCLOSURES = "ENCLOSURES";

    /** What is packed in it beside its text. */
    static final String PACKED = "PACKED";

    static final Unseen NOTHING = new Unseen(Pages.NONE, List.of(), List.of());

    Unseen and(String part) {
        return parts.contains(part)
                ? this
                : new Unseen(
                        pages,
                        enclosures,
                        Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    void writeTo(DataOutputStream out) throws IOException {
        pages.writeTo(out);
        out.writeInt(enclosures.size());
        for (var enclosure : enclosures) {
            enclosure.writeTo(out);
        }
        out.writeInt(parts.size());
        for (var part : parts) {
            out.writeUTF(part);
        }
    }

    static Unseen readFrom(DataInputStream in) throws IOException {
        return new Unseen(Pages.readFrom(in), listFrom(in, Enclosure::readFrom), listFrom(in, each -> each.readUTF()));
    }

    /** Reads one thing. */
    interface One<T> {
        T from(DataInputStream in) throws IOException;
    }

    static <T> List<T> listFrom(DataInputStream in, One<T> one) throws IOException {
        var list = new ArrayList<T>();
        for (var left = in.readInt(); left > 0; left--) {
            list.add(one.from(in));
        }
        return List.copyOf(list);
    }
}
