package org.palier.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must stand in no line of a log. */
final class Telling {

    private static final Map<String, Pattern> KINDS = kinds();

    private Telling() {}

    /** The kind of what stands in this text, if it must not. */
    static Optional<String> in(@Nullable String text) {
        return text == null
                ? Optional.empty()
                : KINDS.entrySet().stream()
                        .filter(kind -> kind.getValue().matcher(text).find())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private static Map<String, Pattern> kinds() {
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        kinds.put("session", Pattern.compile("(?<![0-9A-Fa-f])[0-9A-F]{32}(?![0-9A-Fa-f])|session=|JSESSIONID"));
        kinds.put("cookie", Pattern.compile("(?i)\\b(set-)?cookie: |palier=[0-9A-F]{8}"));
        kinds.put(
                "token",
                Pattern.compile("(?<![\\w./-])(?=[\\w-]*\\d)(?=[\\w-]*[a-z])(?=[\\w-]*[A-Z])[\\w-]{43}(?![\\w./-])"
                        + "|(?i)bearer [\\w-]{20}|/(welcome|first)/[\\w-]{20}"));
        kinds.put("password", Pattern.compile("une phrase de passe|palier-demo-2026"));
        kinds.put("mail address", Pattern.compile("(?i)\\b[\\w.+-]+@[\\w-]+\\.(fr|demo|org|com|test)\\b"));
        kinds.put(
                "social security number",
                Pattern.compile("(?<!\\d)[12] ?\\d\\d ?(0[1-9]|1[0-2]) ?\\d[\\dAB] ?\\d{3} ?\\d{3}( ?\\d\\d)?(?!\\d)"));
        return kinds;
    }
}
