package org.palier.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.palier.referential.Theme;
import org.palier.shared.web.Wording;
import org.springframework.stereotype.Component;

/** The table of a campaign as French spreadsheets open it: semicolons, and UTF-8 that says so. */
@Component
class Spreadsheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private final Wording wording;

    Spreadsheet(Wording wording) {
        this.wording = wording;
    }

    String of(Progress progress, Locale locale) {
        List<String> lines = new ArrayList<>();
        List<String> head = new ArrayList<>();
        head.add(wording.of("dashboard.collective.structure", locale));
        head.add(wording.of("dashboard.collective.name", locale));
        progress.themes().forEach(theme -> head.add(theme.title().in(locale)));
        lines.add(line(head));
        progress.rows().forEach(row -> lines.add(line(values(progress.themes(), row))));
        return BYTE_ORDER_MARK + String.join("\r\n", lines) + "\r\n";
    }

    private static List<String> values(List<Theme> themes, Progress.Row row) {
        List<String> values = new ArrayList<>();
        values.add(row.structure().value());
        values.add(row.name());
        for (Theme theme : themes) {
            Cell cell = row.on(theme.code());
            values.add(cell == null ? "" : cell.text());
        }
        return values;
    }

    private static String line(List<String> values) {
        return values.stream().map(Spreadsheet::quoted).collect(Collectors.joining(";"));
    }

    /** A value that a spreadsheet shows and never computes, whatever it begins with. */
    static String quoted(String value) {
        String shown = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + shown.replace("\"", "\"\"") + '"';
    }
}
