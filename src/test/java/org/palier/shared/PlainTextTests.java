package org.palier.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and what only looks as if they had typed something. */
class PlainTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0\u202f\u3000",
                "\u200b\u200b",
                "\u00ad",
                "\u200d\u200c",
                "\u2060\ufeff",
                "\u202e\u202c",
                "\u3164\u115f\u1160\uffa0",
                "\u2800",
                "\u034f",
                "\u0301",
                "...",
                "- - -",
                "\u00b7",
                "\t\n"
            })
    void saysNothingWithoutALetterOrADigit(String typed) {
        assertThatThrownBy(() -> PlainText.required(typed, "shared.refusal.missing", "reason"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "é", "\u200bvu", "شاهد", "已看", "١"})
    void saysSomethingWithOne(String typed) {
        assertThat(PlainText.required(typed, "shared.refusal.missing", "reason"))
                .isNotBlank();
    }

    @Test
    void keepsWhatShowsAndNothingElse() {
        assertThat(PlainText.of("vu\u200b le\u202e 12\u00ad mai\r\nici\u0007 ")).isEqualTo("vu le 12 mai\nici");
        assertThat(PlainText.of("e\u0301")).isEqualTo("é");
    }
}
