package org.palier.evidence.findings;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a page names somebody: a civility before a name, rather than before an office. */
final class Civilities {

    private static final Pattern CIVILITY =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:MM?|Mr|Dr|Pr|Mmes?|MME|Mlles?|MLLE|Messieurs"
                    + "|Monsieur|MONSIEUR|Mesdames|Madame|MADAME|Mademoiselle)\\.?\\s{1,3}(?=\\p{Lu}[\\p{L}'’-])");
    private static final Pattern NEXT = Pattern.compile("(?:(?:la|le|les)\\s{1,3}|l')?(?<word>[\\p{L}'-]{1,40})");
    static final Set<String> OFFICES = Set.of(
            "maire",
            "mairesse",
            "president",
            "presidente",
            "directeur",
            "directrice",
            "prefet",
            "prefete",
            "ministre",
            "secretaire",
            "tresorier",
            "tresoriere",
            "responsable",
            "monsieur",
            "madame");

    private Civilities() {}

    static boolean nameSomebodyOn(Sheet sheet) {
        var civility = CIVILITY.matcher(sheet.text());
        var next = NEXT.matcher(sheet.folded());
        while (civility.find()) {
            next.region(
                    civility.end(), Math.min(civility.end() + 60, sheet.folded().length()));
            if (next.lookingAt() && !OFFICES.contains(next.group("word"))) {
                return true;
            }
        }
        return false;
    }
}
