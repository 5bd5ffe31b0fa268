package org.palier.evidence.parser;

import java.util.Set;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * The text up to a limit, a line for each block, because some parsers let a heading run into the words that follow it, and
 * a form feed between two pages or slides.
 */
class LinedText extends WriteOutContentHandler {

    static final char PAGE_BREAK = '\f';

    private static final char[] NEXT_LINE = {'\n'};
    private static final char[] NEXT_PAGE = {PAGE_BREAK};
    private static final Set<String> PAGES = Set.of("page", "slide", "slide-content");
    private static final Set<String> BLOCKS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "tr", "div");

    private int pages;

    LinedText(int limit) {
        super(limit);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        super.startElement(uri, localName, name, attributes);
        if (localName.equals("div") && PAGES.contains(String.valueOf(attributes.getValue("class")))) {
            pages++;
            if (pages > 1) {
                ignorableWhitespace(NEXT_PAGE, 0, 1);
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        super.endElement(uri, localName, name);
        if (BLOCKS.contains(localName)) {
            ignorableWhitespace(NEXT_LINE, 0, 1);
        }
    }
}
