package org.palier.search.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.palier.evidence.DocumentState;
import org.palier.referential.Referential;
import org.palier.referential.Referentials;
import org.palier.search.Facet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the values of the facets are called, by the newest referential that knows them. */
@Component
class Labels {

    private final Referentials referentials;
    private final MessageSource messages;

    Labels(Referentials referentials, MessageSource messages) {
        this.referentials = referentials;
        this.messages = messages;
    }

    /** The names in one language. */
    record Book(
            Map<String, String> types,
            Map<String, String> themes,
            Map<String, String> criteria,
            Map<String, String> states) {

        String of(Facet facet, String value) {
            return switch (facet) {
                case TYPE -> types.getOrDefault(value, value);
                case THEME -> themes.getOrDefault(value, value);
                case CRITERION -> criteria.getOrDefault(value, value);
                case YEAR -> value;
                case STATE -> states.getOrDefault(value, value);
            };
        }
    }

    Book book(Locale locale) {
        Book book = new Book(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        referentials.all().forEach(id -> write(book, referentials.get(id), locale));
        for (DocumentState state : DocumentState.values()) {
            book.states().put(state.name(), messages.getMessage("search.state." + state, null, state.name(), locale));
        }
        return book;
    }

    private static void write(Book book, Referential referential, Locale locale) {
        referential
                .documentTypes()
                .forEach(type ->
                        book.types().putIfAbsent(type.code(), type.label().in(locale)));
        referential.themes().forEach(theme -> {
            book.themes().putIfAbsent(theme.code(), theme.title().in(locale));
            theme.criteria()
                    .forEach(one -> book.criteria()
                            .putIfAbsent(
                                    one.code(), one.code() + " · " + one.title().in(locale)));
        });
    }
}
