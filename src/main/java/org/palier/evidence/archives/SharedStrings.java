package org.palier.evidence.archives;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The words that the cells of a workbook share, each cut where no cell of a table is that long. */
class SharedStrings extends DefaultHandler {

    private static final int LONGEST = 1_000;
    private static final int MOST = 200_000;
    private static final int MOST_LETTERS = 8_000_000;

    private final List<String> strings = new ArrayList<>();
    private final StringBuilder one = new StringBuilder();
    private int letters;
    private boolean inText;
    private boolean inReading;

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> one.setLength(0);
            case "rPh" -> inReading = true;
            case "t" -> inText = !inReading;
            default -> inText = false;
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inText && one.length() < LONGEST) {
            one.append(text, start, Math.min(length, LONGEST - one.length()));
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        inText = false;
        if (name.equals("rPh")) {
            inReading = false;
        } else if (name.equals("si")) {
            letters += one.length();
            if (strings.size() == MOST || letters > MOST_LETTERS) {
                throw new Faulty(ArchiveFault.TABLE_TOO_HEAVY);
            }
            strings.add(one.toString());
        }
    }

    /** The words of this number; none where a cell points to nothing. */
    String at(String number) {
        try {
            int place = Integer.parseInt(number.strip());
            return place >= 0 && place < strings.size() ? strings.get(place) : "";
        } catch (NumberFormatException noNumber) {
            return "";
        }
    }
}
