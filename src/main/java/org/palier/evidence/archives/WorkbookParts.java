package org.palier.evidence.archives;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Tells from a workbook's parts where its first sheet is, and from when its dates count. */
class WorkbookParts extends DefaultHandler {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MANY = 1_000;

    private final Map<String, String> targets = new HashMap<>();
    private @Nullable String first;
    private boolean from1904;

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        if (name.equals("sheet") && first == null) {
            first = attributes.getValue(RELATIONS, "id");
        } else if (name.equals("workbookPr")) {
            String said = attributes.getValue("date1904");
            from1904 = "1".equals(said) || "true".equals(said);
        } else if (name.equals("Relationship") && targets.size() < MANY) {
            targets.put(attributes.getValue("Id"), attributes.getValue("Target"));
        }
    }

    /** Its place in the workbook; one that a workbook has not where none is named. */
    String firstSheet() {
        String target = targets.getOrDefault(String.valueOf(first), "worksheets/sheet1.xml");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    boolean isFrom1904() {
        return from1904;
    }
}
