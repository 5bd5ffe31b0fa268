package org.palier.evidence.archives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Hands the lines of a worksheet on, one by one; a number in the column of dates is told as a day. */
class SheetCells extends DefaultHandler {

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST = 2_000;

    private final SharedStrings strings;
    private final LocalDate dayZero;
    private final Sheet sheet;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String type = "";
    private int line;
    private int at;
    private boolean inValue;

    SheetCells(SharedStrings strings, boolean from1904, Sheet sheet) {
        this.strings = strings;
        this.dayZero = from1904 ? DAY_0_OF_1904 : DAY_0;
        this.sheet = sheet;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                line = number(attributes.getValue("r"), line + 1);
                at = -1;
                cells.clear();
            }
            case "c" -> {
                at = column(attributes.getValue("r"), at + 1);
                type = Optional.ofNullable(attributes.getValue("t")).orElse("n");
                text.setLength(0);
            }
            case "v" -> inValue = true;
            case "t" -> inValue = type.equals("inlineStr");
            default -> inValue = false;
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (inValue && text.length() < LONGEST) {
            text.append(letters, start, Math.min(length, LONGEST - text.length()));
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        inValue = false;
        if (name.equals("c") && at < Sheet.MOST_COLUMNS) {
            while (cells.size() <= at) {
                cells.add("");
            }
            cells.set(at, said());
        } else if (name.equals("row")) {
            sheet.line(line, cells);
        }
    }

    private String said() {
        return switch (type) {
            case "s" -> strings.at(text.toString());
            case "n" -> number(text.toString());
            case "e" -> "";
            default -> text.toString();
        };
    }

    /** A day where days stand; as people write it otherwise: 8.6, where the file has 8.5999999999999996. */
    private String number(String written) {
        try {
            double number = Double.parseDouble(written);
            boolean isYear = number >= FIRST_YEAR && number <= LAST_YEAR;
            if (sheet.column(at).equals(Optional.of(Column.DATE)) && !isYear && number >= 1 && number < LAST_DAY) {
                return dayZero.plusDays((long) number).toString();
            }
            String plain = Double.toString(number);
            return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
        } catch (NumberFormatException noNumber) {
            return written;
        }
    }

    private static int number(@Nullable String written, int otherwise) {
        try {
            return written == null ? otherwise : Integer.parseInt(written);
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    /** From 0: A, B, …, AA; far beyond the last one where it is no column. */
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int letter = 0; letter < Math.min(reference.length(), 3); letter++) {
            char one = reference.charAt(letter);
            if (one >= 'A' && one <= 'Z') {
                column = column * 26 + one - 'A' + 1;
            }
        }
        return column == 0 ? otherwise : column - 1;
    }
}
