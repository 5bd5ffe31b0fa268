package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parser drew: the pages in their order, each in a file of its own.
 *
 * @param hindrance why there are none, or not all
 */
public record Drawing(@Nullable Hindrance hindrance, List<Size> pages) {

    /** How large a page is drawn, in pixels. */
    public record Size(int width, int height) {}

    /** The name of the file, in the folder that was given, that a page is drawn into; pages count from 1. */
    public static String file(int page) {
        return page + ".jpg";
    }

    /** The name of the file beside it in which its words stand, where they are known. */
    public static String words(int page) {
        return page + ".words";
    }

    /** The name of the file beside it of the same page drawn level, where it leans. */
    public static String level(int page) {
        return page + ".level.jpg";
    }

    /** The name of the file in which stands how a page leans. */
    public static String tilt(int page) {
        return page + ".tilt";
    }

    static Drawing hindered(Hindrance hindrance) {
        return new Drawing(hindrance, List.of());
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(hindrance == null ? "" : hindrance.name());
        out.writeInt(pages.size());
        for (var page : pages) {
            out.writeInt(page.width());
            out.writeInt(page.height());
        }
        out.flush();
    }

    static Drawing readFrom(DataInputStream in) throws IOException {
        var hindrance = in.readUTF();
        var pages = new ArrayList<Size>();
        for (var left = in.readInt(); left > 0; left--) {
            pages.add(new Size(in.readInt(), in.readInt()));
        }
        return new Drawing(hindrance.isEmpty() ? null : Hindrance.valueOf(hindrance), List.copyOf(pages));
    }
}
