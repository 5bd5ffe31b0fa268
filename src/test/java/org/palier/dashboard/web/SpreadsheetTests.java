package org.palier.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No value of the spreadsheet is a formula, whatever people call themselves. */
class SpreadsheetTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=1+1 | \"'=1+1\"",
                "+33 | \"'+33\"",
                "-2 | \"'-2\"",
                "@SUM(A1) | \"'@SUM(A1)\"",
                "L’Atelier \"vert\" | \"L’Atelier \"\"vert\"\"\"",
                "a;b | \"a;b\""
            },
            quoteCharacter = '`')
    void showsEveryValueAndComputesNone(String value, String shown) {
        assertThat(Spreadsheet.quoted(value)).isEqualTo(shown);
    }
}
