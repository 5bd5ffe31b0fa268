package org.palier.shared.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says moments and days as people say them; templates call it as {@code @dates}. */
@Component("dates")
public class Dates {

    private static final int FAR = 60;
    private static final Pattern DAY_OF_MONTH = Pattern.compile("\\bd\\b");

    private final Clock clock;
    private final MessageSource messages;

    Dates(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** "avant vendredi 12 décembre, dans 22 jours"; without blame once it is past: "c’était pour hier". */
    public String until(Instant due, Locale locale) {
        LocalDate day = day(due);
        long days = ChronoUnit.DAYS.between(today(), day);
        if (days < -1) {
            return say("shared.dates.was-due", locale, named(day, locale));
        }
        if (days > 1) {
            return say("shared.dates.due-in", locale, named(day, locale), days);
        }
        String key = days < 0
                ? "shared.dates.was-due-yesterday"
                : days == 0 ? "shared.dates.due-today" : "shared.dates.due-tomorrow";
        return say(key, locale);
    }

    /** The same, of a day. */
    public String until(LocalDate due, Locale locale) {
        return until(due.atStartOfDay(clock.getZone()).toInstant(), locale);
    }

    /** "aujourd’hui à 14 h 32", "hier à 9 h 05", "le 3 mars 2026". */
    public String moment(Instant moment, Locale locale) {
        ZonedDateTime at = moment.atZone(clock.getZone());
        long ago = ChronoUnit.DAYS.between(at.toLocalDate(), today());
        String time = time(moment, locale);
        if (ago == 0 || ago == 1) {
            return say(ago == 0 ? "shared.dates.today-at" : "shared.dates.yesterday-at", locale, time);
        }
        return say("shared.dates.on", locale, whole(at.toLocalDate(), locale));
    }

    /** "14 h 32". */
    public String time(Instant moment, Locale locale) {
        return DateTimeFormatter.ofPattern(say("shared.dates.time", locale), locale)
                .format(moment.atZone(clock.getZone()));
    }

    /** "12 décembre 2026". */
    public String day(LocalDate day, Locale locale) {
        return whole(day, locale);
    }

    public boolean isPast(Instant due) {
        return due.isBefore(clock.instant());
    }

    private String named(LocalDate day, Locale locale) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(today(), day)) <= FAR;
        return written(near ? "shared.dates.named-day" : "shared.dates.far-day", day, locale);
    }

    private String whole(LocalDate day, Locale locale) {
        return written("shared.dates.whole-day", day, locale);
    }

    /** The first of a month has a name of its own in some languages: "1er mars". */
    private String written(String key, LocalDate day, Locale locale) {
        String pattern = say(key, locale);
        if (day.getDayOfMonth() == 1) {
            pattern = DAY_OF_MONTH.matcher(pattern).replaceFirst("'" + say("shared.dates.first", locale) + "'");
        }
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
