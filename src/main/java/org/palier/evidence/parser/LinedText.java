package org.palier.evidence.parser;

import java.util.Set;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.SAXException;

/** The text up to a limit, a line for each block, because some parsers let a heading run into the words that follow it. */
class LinedText extends WriteOutContentHandler {

    private static final char[] NEXT_LINE = {'\n'};
    private static final Set<String> BLOCKS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "tr", "div");

    LinedText(int limit) {
        super(limit);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        super.endElement(uri, localName, name);
        if (BLOCKS.contains(localName)) {
            ignorableWhitespace(NEXT_LINE, 0, 1);
        }
    }
}
