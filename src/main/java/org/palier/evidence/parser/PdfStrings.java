package org.palier.evidence.parser;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Every string in the objects of a PDF: scripts, bookmarks, values of forms, what is read out for a picture, and whatever else. */
class PdfStrings {

    private static final Duration LONG = Duration.ofSeconds(5);
    private static final int MOST_LETTERS = 2_000_000;
    private static final int DEEPEST = 100;

    /** Whose value may be a stream of words as well. */
    private static final Set<String> WORDS = Set.of("JS", "XFA", "RC", "RV");

    private final long end = System.nanoTime() + LONG.toNanos();
    private final StringBuilder words = new StringBuilder();

    /**
     * What was found.
     *
     * @param areAll whether there was the time and the room for all of them
     */
    record Found(String words, boolean areAll) {}

    static Found in(PDDocument pdf) {
        var strings = new PdfStrings();
        var file = pdf.getDocument();
        for (var key : List.copyOf(file.getXrefTable().keySet())) {
            if (strings.isFull()) {
                return new Found(strings.words.toString(), false);
            }
            strings.collect(file.getObjectFromPool(key).getObject(), 0);
        }
        return new Found(strings.words.toString(), true);
    }

    private boolean isFull() {
        return words.length() > MOST_LETTERS || System.nanoTime() > end;
    }

    /** Of what this object holds itself; those it points to come by themselves. */
    private void collect(COSBase object, int depth) {
        if (isFull() || depth > DEEPEST) {
            return;
        }
        if (object instanceof COSString string) {
            say(string.getString());
        } else if (object instanceof COSArray array) {
            array.forEach(each -> collect(each, depth + 1));
        } else if (object instanceof COSDictionary dictionary && !dictionary.containsKey(COSName.BYTERANGE)) {
            for (var entry : dictionary.entrySet()) {
                collect(entry.getValue(), depth + 1);
                if (WORDS.contains(entry.getKey().getName())) {
                    read(entry.getValue(), depth + 1);
                }
            }
        }
    }

    private void read(COSBase value, int depth) {
        var object = value instanceof COSObject pointed ? pointed.getObject() : value;
        if (object instanceof COSStream stream) {
            say(stream.toTextString().replaceAll("<[^<>]{0,2000}>", "\n"));
        } else if (object instanceof COSArray array && depth < DEEPEST) {
            array.forEach(each -> read(each, depth + 1));
        }
    }

    private void say(String string) {
        var written = string.codePoints()
                .filter(one -> Character.isLetterOrDigit(one) || one >= ' ' && one < 0x7f || one == '\n')
                .count();
        if (!string.startsWith("D:") && written * 10 >= string.length() * 9L) {
            words.append(string).append(" ;\n");
        }
    }
}
