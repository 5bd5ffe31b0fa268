package org.palier.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.palier.shared.web.Dates;
import org.palier.shared.web.Wording;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Says on a page what was sent too late, and shows it where it was typed; sending it again is the person's. */
@Component
class UnsentNotes {

    /** Where the page is entered, so that what was typed is what one sees. */
    static final String PLACE = "#unsent";

    private static final Pattern WORDS = Pattern.compile("[\\s@]");

    private final Wording wording;
    private final Dates dates;
    private final LocaleResolver languages;

    UnsentNotes(Wording wording, Dates dates, LocaleResolver languages) {
        this.wording = wording;
        this.dates = dates;
        this.languages = languages;
    }

    /** Whether there is something of it to keep until it is sent or dropped. */
    boolean show(UnsentForm unsent, Document page, HttpServletRequest request) {
        Locale locale = languages.resolveLocale(request);
        Optional<Refill> refill = Refill.of(page, unsent).map(Refill::fill);
        List<String> left = refill.map(Refill::left).orElseGet(() -> words(unsent));
        boolean typed = refill.map(Refill::isTyped).orElse(!left.isEmpty());
        Element note = page.createElement(typed ? "form" : "p").addClass("note").attr("data-late", "");
        note.appendElement("span").attr("role", "status").text(said(unsent, refill.isPresent(), typed, locale));
        if (typed && !left.isEmpty()) {
            Element list = note.appendElement("ul");
            left.forEach(one -> list.appendElement("li").addClass("words").text(one));
        }
        if (page.getElementById(PLACE.substring(1)) == null) {
            note.attr("id", PLACE.substring(1)).attr("tabindex", "-1");
        }
        if (typed) {
            drop(note, page, unsent, locale);
        }
        place(note, page, refill.filter(Refill::isTyped));
        return typed;
    }

    private String said(UnsentForm unsent, boolean found, boolean typed, Locale locale) {
        String key = typed ? (found ? "typed" : "left") : "gesture";
        String said = wording.of("membership.unsent." + key, locale, dates.time(unsent.at(), locale));
        return typed && unsent.withFile() ? said + " " + wording.of("membership.unsent.file", locale) : said;
    }

    /** Of a form that is gone, what a person wrote; a choice without its question says nothing. */
    private static List<String> words(UnsentForm unsent) {
        return unsent.typed().values().stream()
                .flatMap(List::stream)
                .filter(value -> WORDS.matcher(value.strip()).find())
                .toList();
    }

    private void drop(Element note, Document page, UnsentForm unsent, Locale locale) {
        Element token = page.selectFirst("input[name=_csrf]");
        Element here = page.selectFirst("input[name=" + MarkedForms.FIELD + "]");
        note.addClass("restored").attr("method", "post").attr("action", UnsentPages.REMOVAL);
        if (token != null && here != null) {
            note.append(" ").appendChild(token.clone()).appendChild(here.clone());
            note.appendElement("input")
                    .attr("type", "hidden")
                    .attr("name", "id")
                    .val(unsent.id());
            note.appendElement("button").addClass("link").text(wording.of("membership.unsent.drop", locale));
        }
    }

    private static void place(Element note, Document page, Optional<Refill> refill) {
        Element main = page.selectFirst("main");
        if (refill.isPresent()) {
            refill.get().form().before(note);
        } else if (main != null) {
            Element title = main.selectFirst("h1");
            if (title == null) {
                main.prependChild(note);
            } else {
                title.after(note);
            }
        }
    }
}
