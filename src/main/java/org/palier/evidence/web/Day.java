package org.palier.evidence.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.palier.shared.Refusal;

/** A day as forms and programs send it: 2026-03-31, or nothing. */
class Day {

    private Day() {}

    static @Nullable LocalDate of(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            throw Refusal.invalid("evidence.refusal.day").at(field);
        }
    }
}
