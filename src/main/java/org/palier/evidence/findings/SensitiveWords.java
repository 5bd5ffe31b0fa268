package org.palier.evidence.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words that say something of whoever is named beside them; each is told once a page, where it stands
 * first, or first beside a name.
 */
class SensitiveWords implements Detector {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int WIDEST_GAP = 3;

    private final Map<String, List<String[]>> phrases = new HashMap<>();

    SensitiveWords() {
        for (String phrase : WordList.read("sensitive-words.txt")) {
            String[] words =
                    WORD.matcher(phrase).results().map(word -> word.group()).toArray(String[]::new);
            phrases.computeIfAbsent(words[0], first -> new ArrayList<>()).add(words);
        }
        phrases.values().forEach(same -> same.sort((one, other) -> other.length - one.length));
    }

    @Override
    public List<Spot> on(Sheet sheet) {
        Map<String, Spot> told = new LinkedHashMap<>();
        boolean named = Civilities.nameSomebodyOn(sheet);
        Names names = null;
        var word = WORD.matcher(sheet.folded());
        while (word.find()) {
            for (String[] phrase : phrases.getOrDefault(word.group(), List.of())) {
                int end = end(sheet.folded(), word.end(), phrase);
                if (end > 0) {
                    names = names == null ? Names.on(sheet) : names;
                    boolean holds = named || names.isNear(word.start());
                    told.merge(
                            String.join(" ", phrase),
                            spot(sheet, word.start(), end, holds),
                            (first, again) -> first.holds() || !again.holds() ? first : again);
                    break;
                }
            }
        }
        return List.copyOf(told.values());
    }

    private static Spot spot(Sheet sheet, int start, int end, boolean holds) {
        String excerpt = sheet.text().substring(start, end).replaceAll("\\s+", " ");
        return new Spot(FindingKind.SENSITIVE, start, end, excerpt, holds);
    }

    /** Where the phrase ends whose first word ends here, or 0 when other words follow. */
    private static int end(String text, int from, String[] phrase) {
        int at = from;
        for (int next = 1; next < phrase.length; next++) {
            int gap = 0;
            while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at)) && gap <= WIDEST_GAP) {
                at++;
                gap++;
            }
            if (gap == 0 || gap > WIDEST_GAP || !text.startsWith(phrase[next], at)) {
                return 0;
            }
            at += phrase[next].length();
        }
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at)) ? 0 : at;
    }
}
