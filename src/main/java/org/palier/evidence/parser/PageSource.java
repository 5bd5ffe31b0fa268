package org.palier.evidence.parser;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A file as pages that can be drawn one by one. */
interface PageSource extends Closeable {

    static PageSource of(Path file, String mediaType) throws IOException {
        return mediaType.equals("application/pdf") ? new PdfPages(file) : new PicturePages(file);
    }

    int count() throws IOException;

    /** A page from 0, the right way up on white; as large as it is at these dots an inch, and no side above the limit. */
    BufferedImage draw(int page, int dotsPerInch, int longestSide) throws IOException;
}
