package org.palier.evidence.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Draw the pages of a file into a folder.
 *
 * @param pages which ones, from 1; all of them when there are none
 * @param enough after which no further page is begun
 * @param dotsPerInch how finely
 * @param level whether a page that leans is drawn level too
 */
record DrawOrder(
        Path file,
        String mediaType,
        Path folder,
        List<Integer> pages,
        int mostPages,
        Duration enough,
        int dotsPerInch,
        boolean level)
        implements Order<Drawing> {

    static final char KIND = 'd';

    static DrawOrder readFrom(DataInputStream in) throws IOException {
        return new DrawOrder(
                Path.of(in.readUTF()),
                in.readUTF(),
                Path.of(in.readUTF()),
                Pages.readFrom(in).numbers(),
                in.readInt(),
                Duration.ofMillis(in.readLong()),
                in.readInt(),
                in.readBoolean());
    }

    @Override
    public void writeTo(DataOutputStream out) throws IOException {
        out.writeChar(KIND);
        out.writeUTF(file.toAbsolutePath().toString());
        out.writeUTF(mediaType);
        out.writeUTF(folder.toAbsolutePath().toString());
        new Pages(pages).writeTo(out);
        out.writeInt(mostPages);
        out.writeLong(enough.toMillis());
        out.writeInt(dotsPerInch);
        out.writeBoolean(level);
        out.flush();
    }

    @Override
    public void run(Tools tools, DataOutputStream out) throws IOException {
        tools.drawer().draw(this).writeTo(out);
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
