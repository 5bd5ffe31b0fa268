package org.palier.collective.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.palier.collective.Capsule;
import org.palier.referential.Theme;
import org.palier.shared.Refusal;

/** The dates of one capsule as they stand in the form. */
record CapsuleFields(Theme theme, String opens, String prepared, String reviewed, String closes) {

    static CapsuleFields of(Theme theme, Capsule capsule) {
        return new CapsuleFields(
                theme,
                capsule.opens().toString(),
                capsule.prepared().toString(),
                capsule.reviewed().toString(),
                capsule.closes().toString());
    }

    static CapsuleFields typed(Theme theme, Map<String, String> form) {
        return new CapsuleFields(
                theme,
                form.getOrDefault("opens-" + theme.code(), ""),
                form.getOrDefault("prepared-" + theme.code(), ""),
                form.getOrDefault("reviewed-" + theme.code(), ""),
                form.getOrDefault("closes-" + theme.code(), ""));
    }

    Capsule capsule() {
        return new Capsule(theme.code(), day(opens), day(prepared), day(reviewed), day(closes));
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw Refusal.invalid("collective.refusal.day", theme.title().fr()).at("capsule-" + theme.code());
        }
    }
}
