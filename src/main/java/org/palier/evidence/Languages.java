package org.palier.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in which language a text is. */
@Component
class Languages {

    private static final int ENOUGH = 20_000;
    private static final float CLEARLY = 1.5f;
    private static final Map<String, String> BY_THREE_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .map(Locale::new)
            .collect(Collectors.toMap(Locale::getISO3Language, Locale::getLanguage, (one, other) -> one));

    private @Nullable OpenNLPDetector detector;

    /** Two letters, when it can be told. */
    synchronized @Nullable String of(String text) {
        if (text.isBlank()) {
            return null;
        }
        if (detector == null) {
            detector = new OpenNLPDetector(); // late, because its model is heavy
        }
        detector.reset();
        detector.addText(text.substring(0, Math.min(ENOUGH, text.length())));
        var found = detector.detectAll();
        return stands(found.get(0), found.get(1)) ? twoLetters(found.get(0)) : null;
    }

    /** Compares with the runner-up, because the detector's own confidence is low for any text but a book. */
    private static boolean stands(LanguageResult first, LanguageResult second) {
        return first.getRawScore() > CLEARLY * second.getRawScore();
    }

    private static @Nullable String twoLetters(LanguageResult found) {
        var code = found.getLanguage().split("-")[0];
        return code.length() == 2 ? code : BY_THREE_LETTERS.get(code);
    }
}
