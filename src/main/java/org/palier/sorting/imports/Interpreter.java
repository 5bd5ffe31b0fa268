package org.palier.sorting.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.archives.Column;
import org.palier.evidence.archives.Table;

/** Reads what a line of the table says of its file, and notes what it does not understand: that stops nothing. */
final class Interpreter {

    private final Vocabulary vocabulary;
    private final LocalDate today;

    Interpreter(Vocabulary vocabulary, LocalDate today) {
        this.vocabulary = vocabulary;
        this.today = today;
    }

    Tried.Said read(Table.Row row) {
        List<Note> notes = new ArrayList<>();
        String type = type(row.cell(Column.TYPE), notes);
        LocalDate dated = dated(row.cell(Column.DATE), notes);
        List<String> criteria = criteria(row.cell(Column.CRITERIA), notes);
        List<String> proposed = vocabulary.proposed(clauses(row.cell(Column.CLAUSES), notes)).stream()
                .filter(code -> !criteria.contains(code))
                .toList();
        List<String> accepted =
                proposed.stream().filter(code -> vocabulary.expects(code, type)).toList();
        String title = row.cell(Column.TITLE);
        return new Tried.Said(title.isEmpty() ? null : title, type, dated, criteria, proposed, accepted, notes);
    }

    private @Nullable String type(String said, List<Note> notes) {
        String type = said.isEmpty() ? null : vocabulary.type(said).orElse(null);
        if (type == null && !said.isEmpty()) {
            notes.add(Note.of("unknown-type", said));
        }
        return type;
    }

    private @Nullable LocalDate dated(String said, List<Note> notes) {
        LocalDate day = TableDay.of(said).orElse(null);
        if (day == null) {
            if (!said.isEmpty()) {
                notes.add(Note.of("unreadable-date", said));
            }
            return null;
        }
        if (day.isAfter(today)) {
            notes.add(Note.of("later-date", said));
            return null;
        }
        return day;
    }

    private List<String> criteria(String said, List<Note> notes) {
        List<String> open = new ArrayList<>();
        for (String code : words(said.toUpperCase(Locale.ROOT))) {
            if (vocabulary.isOpen(code)) {
                open.add(code);
            } else {
                notes.add(Note.of(vocabulary.isCriterion(code) ? "no-dossier" : "unknown-criterion", code));
            }
        }
        return open;
    }

    private List<String> clauses(String said, List<Note> notes) {
        List<String> clauses = new ArrayList<>();
        for (String clause : words(said.replace('§', ' '))) {
            String bare = withoutEndDots(clause);
            if (vocabulary.isClause(bare)) {
                clauses.add(bare);
            } else {
                notes.add(Note.of("unknown-clause", clause));
            }
        }
        return clauses;
    }

    private static String withoutEndDots(String clause) {
        int end = clause.length();
        while (end > 0 && clause.charAt(end - 1) == '.') {
            end--;
        }
        return clause.substring(0, end);
    }

    private static List<String> words(String cell) {
        return Stream.of(cell.split("[;,\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
