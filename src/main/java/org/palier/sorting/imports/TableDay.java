package org.palier.sorting.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a day as people write it in a table. */
final class TableDay {

    private static final int LONGEST = 60;

    private static final List<DateTimeFormatter> WRITTEN = Stream.of(
                    "d/M/uuuu", "d/M/uu", "d.M.uuuu", "d-M-uuuu", "uuuu-M-d", "uuuu/M/d", "d MMMM uuuu", "d MMM uuuu")
            .flatMap(pattern -> Stream.of(Locale.FRENCH, Locale.ENGLISH).map(language -> formatter(pattern, language)))
            .toList();

    private TableDay() {}

    /** The day; nothing where none can be told, as from a month or a year alone. */
    static Optional<LocalDate> of(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String day = written.strip().replaceFirst("(?i)^1er ", "1 ").replaceFirst("[T ]\\d{1,2}:\\d{2}.*$", "");
        for (DateTimeFormatter formatter : WRITTEN) {
            try {
                return Optional.of(LocalDate.parse(day, formatter));
            } catch (DateTimeParseException otherwise) {
                // the next way of writing may be the one
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter formatter(String pattern, Locale language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
