package org.palier.evidence.parser;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.stream.StreamResult;

/**
 * An office document without what its pages do not show: deleted and hidden words, comments, notes, hidden sheets, rows and
 * columns. Its text and its pictures are made of this.
 */
final class ShownCopy {

    private static final long MOST_BYTES = 400_000_000;

    /** The first entry of an OpenDocument, by which its kind is known. */
    private static final String KIND = "mimetype";

    private ShownCopy() {}

    /** Whether the document says something beside its pages; then the copy is written, unless some part cannot be read. */
    static boolean write(Path file, Path copy) throws IOException {
        return isPacked(file) && write(PackedWords.of(file), file, copy);
    }

    /** Not in the formats of former programs. */
    static boolean isPacked(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.read() == 'P' && content.read() == 'K';
        }
    }

    /** The same of a document of which this is known. */
    static boolean write(PackedWords words, Path file, Path copy) throws IOException {
        if (!words.unread().isEmpty()) {
            throw new IOException("not all of it can be read");
        }
        if (!words.areHiddenInPart()) {
            return false;
        }
        try (var zip = new ZipFile(file.toFile());
                var into = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
            var sheets = new PackedWords();
            var parts = PackedWords.parts(zip);
            for (var other : others(zip, new HashSet<>(parts))) {
                into.putNextEntry(new ZipEntry(other));
                try (var content = new Bounded(zip.getInputStream(zip.getEntry(other)), MOST_BYTES)) {
                    content.transferTo(into);
                }
            }
            for (var part : parts) {
                into.putNextEntry(new ZipEntry(part));
                sheets.read(part, zip, new ShownPart(new PackedPart(part, sheets), serializer(into)));
            }
        }
        return true;
    }

    private static Iterable<String> others(ZipFile zip, HashSet<String> parts) {
        var others = new ArrayList<String>();
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !parts.contains(name))
                .forEach(name -> {
                    if (name.equals(KIND)) {
                        others.add(0, name);
                    } else {
                        others.add(name);
                    }
                });
        return others;
    }

    private static javax.xml.transform.sax.TransformerHandler serializer(OutputStream into) throws IOException {
        try {
            var serializer = ((SAXTransformerFactory) TransformerFactory.newInstance()).newTransformerHandler();
            serializer.setResult(new StreamResult(new Open(into)));
            return serializer;
        } catch (TransformerConfigurationException everyJavaHasIt) {
            throw new IOException(everyJavaHasIt);
        }
    }

    /** Stays open when what is written into it ends, because others follow. */
    private static final class Open extends FilterOutputStream {

        private Open(OutputStream into) {
            super(into);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
