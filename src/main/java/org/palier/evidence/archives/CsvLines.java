package org.palier.evidence.archives;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV as spreadsheets write it: separated by semicolons, commas or tabs, in UTF-8, UTF-16 or Windows-1252. */
class CsvLines {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD_WITHIN = 20;
    private static final int LONGEST_HEAD = 2_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvLines() {}

    static void read(Path file, Sheet sheet) throws IOException {
        String text = text(Files.readAllBytes(file));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord each : parser) {
                int line = (int) (parser.getCurrentLineNumber() - lineEnds(each));
                sheet.line(Math.max(line, 1), each.toList());
            }
        } catch (UncheckedIOException broken) {
            throw new Faulty(ArchiveFault.TABLE_UNREADABLE);
        }
    }

    /** The lines that a record spans beyond its first, because cells may hold line ends. */
    private static long lineEnds(CSVRecord row) {
        return row.stream()
                .mapToLong(cell -> cell.lines().count())
                .filter(lines -> lines > 1)
                .map(lines -> lines - 1)
                .sum();
    }

    private static String text(byte[] bytes) {
        String text = decoded(bytes);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    /** The one that divides a line into heads of columns. */
    private static String delimiter(String text) {
        return Stream.of(";", "\t", ",")
                .filter(mark -> text.lines().limit(HEAD_WITHIN).anyMatch(line -> isHead(line, mark)))
                .findFirst()
                .orElse(";");
    }

    private static boolean isHead(String line, String mark) {
        return line.length() < LONGEST_HEAD
                && Stream.of(line.split(mark, -1))
                        .anyMatch(cell -> Column.headed(cell).equals(Optional.of(Column.FILE)));
    }
}
