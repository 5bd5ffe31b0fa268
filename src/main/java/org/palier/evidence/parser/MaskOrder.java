package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Draw all pages of a file with parts painted black, into a PDF that holds nothing of the file but these pictures. */
record MaskOrder(Path file, String mediaType, Path into, int mostPages, List<Blackout> blackouts)
        implements Order<Drawing> {

    static final char KIND = 'm';

    static MaskOrder readFrom(DataInputStream in) throws IOException {
        var file = Path.of(in.readUTF());
        var mediaType = in.readUTF();
        var into = Path.of(in.readUTF());
        var mostPages = in.readInt();
        var blackouts = new ArrayList<Blackout>();
        for (var left = in.readInt(); left > 0; left--) {
            blackouts.add(Blackout.readFrom(in));
        }
        return new MaskOrder(file, mediaType, into, mostPages, blackouts);
    }

    @Override
    public void writeTo(DataOutputStream out) throws IOException {
        out.writeChar(KIND);
        out.writeUTF(file.toAbsolutePath().toString());
        out.writeUTF(mediaType);
        out.writeUTF(into.toAbsolutePath().toString());
        out.writeInt(mostPages);
        out.writeInt(blackouts.size());
        for (var blackout : blackouts) {
            blackout.writeTo(out);
        }
        out.flush();
    }

    @Override
    public void run(Tools tools, DataOutputStream out) throws IOException {
        tools.masker().mask(this).writeTo(out);
    }

    @Override
    public Drawing answer(DataInputStream in) throws IOException {
        return Drawing.readFrom(in);
    }

    @Override
    public Drawing tooHeavy() {
        return Drawing.hindered(Hindrance.TOO_HEAVY);
    }
}
