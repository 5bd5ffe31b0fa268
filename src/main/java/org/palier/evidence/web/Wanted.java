package org.palier.evidence.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Library.Filter;
import org.palier.evidence.Library.Usage;
import org.springframework.web.util.UriUtils;

/** What the filters of the list hold; what is not one of their choices filters nothing. */
public record Wanted(
        @Nullable String q,
        @Nullable String type,
        @Nullable String state,
        @Nullable String used,
        @Nullable Boolean retired) {

    static final Wanted EVERYTHING = new Wanted("", "", "", "", null);

    Filter filter() {
        return Filter.of(q, type, one(DocumentState.values(), state), one(Usage.values(), used), isOfRetired());
    }

    private boolean isOfRetired() {
        return Boolean.TRUE.equals(retired);
    }

    /** Whether anything narrows the list. */
    public boolean isNarrow() {
        return !(blank(q) && blank(type) && blank(state) && blank(used)) || isOfRetired();
    }

    /** The filters as an address carries them, for the links between pages. */
    public String query() {
        return "q=" + escaped(q) + "&type=" + escaped(type) + "&state=" + escaped(state) + "&used=" + escaped(used)
                + "&retired=" + isOfRetired();
    }

    private static <E extends Enum<E>> @Nullable E one(E[] choices, @Nullable String name) {
        return Arrays.stream(choices)
                .filter(choice -> name != null && choice.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static String escaped(@Nullable String value) {
        return value == null ? "" : UriUtils.encode(value, "UTF-8");
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
