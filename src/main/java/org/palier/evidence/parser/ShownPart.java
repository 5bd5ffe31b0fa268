package org.palier.evidence.parser;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Passes on of a part of an office document what its pages show. */
class ShownPart extends DefaultHandler {

    /** Left out as a whole where they are hidden; of everything else only the words are, so that the part stays what it is. */
    private static final Set<String> LEFT_OUT =
            Set.of("del", "moveFrom", "changed-region", "annotation", "comment", "cm", "notes", "row", "c");

    private final PackedPart part;
    private final ContentHandler to;
    private int depth;
    private int leftOut;

    ShownPart(PackedPart part, ContentHandler to) {
        this.part = part;
        this.to = to;
    }

    @Override
    public void startDocument() throws SAXException {
        to.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        to.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String space) throws SAXException {
        if (leftOut == 0) {
            to.startPrefixMapping(prefix, space);
        }
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        if (leftOut == 0) {
            to.endPrefixMapping(prefix);
        }
    }

    @Override
    public void startElement(String space, String local, String qualified, Attributes attributes) throws SAXException {
        part.startElement(space, local, qualified, attributes);
        depth++;
        if (leftOut > 0 || (depth > 1 && part.isHidden() && LEFT_OUT.contains(local))) {
            leftOut++;
        } else {
            to.startElement(space, local, qualified, attributes);
        }
    }

    @Override
    public void endElement(String space, String local, String qualified) throws SAXException {
        part.endElement(space, local, qualified);
        depth--;
        if (leftOut > 0) {
            leftOut--;
        } else {
            to.endElement(space, local, qualified);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        part.characters(text, start, length);
        if (leftOut == 0 && !part.isHidden()) {
            to.characters(text, start, length);
        }
    }
}
