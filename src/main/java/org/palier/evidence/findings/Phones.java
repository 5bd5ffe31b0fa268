package org.palier.evidence.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** French telephone numbers: a mobile one is somebody's, a fixed one is mostly an office's. */
class Phones implements Detector {

    private static final String GAP = "[ .\\-/\\u00a0\\u202f]";
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d+])(?:(?:\\+|00)33" + GAP + "?(?:\\(0\\)" + GAP
            + "?)?|0)(?<kind>[1-79])(?<gap>" + GAP + "?)\\d{2}(?:\\k<gap>\\d{2}){3}(?!\\d)");
    private static final Pattern NUMBER_OF_SOMETHING =
            Pattern.compile("(?:commande|facture|siren|siret|reference|contrat|devis|dossier|agrement|bon)\\W.{0,20}");
    private static final int BEFORE = 32;

    @Override
    public List<Spot> on(Sheet sheet) {
        List<Spot> spots = new ArrayList<>();
        var number = NUMBER.matcher(sheet.text());
        while (number.find()) {
            boolean mobile = "67".contains(number.group("kind"));
            if (!isPartOfAReference(sheet.text(), number)
                    && (!number.group("gap").isEmpty() || !isOfSomething(sheet, number.start()))) {
                String last = sheet.text().substring(number.end() - 2, number.end());
                String excerpt = "0" + number.group("kind") + " •• •• •• " + last;
                spots.add(new Spot(FindingKind.PHONE, number.start(), number.end(), excerpt, mobile));
            }
        }
        return spots;
    }

    /** "06-12-34-56-78-90": the same sign goes on before or after it. Only a space may be between two things. */
    private static boolean isPartOfAReference(String text, Matcher number) {
        String gap = number.group("gap");
        if (gap.isEmpty() || Character.isSpaceChar(gap.charAt(0))) {
            return false;
        }
        char sign = gap.charAt(0);
        int end = number.end();
        int start = number.start();
        return (end + 1 < text.length() && text.charAt(end) == sign && Character.isDigit(text.charAt(end + 1)))
                || (start > 1 && text.charAt(start - 1) == sign && Character.isDigit(text.charAt(start - 2)));
    }

    private static boolean isOfSomething(Sheet sheet, int start) {
        String before = sheet.folded().substring(Math.max(0, start - BEFORE), start);
        var named = NUMBER_OF_SOMETHING.matcher(before);
        return named.find() && named.end() == before.length() && !before.contains("tel");
    }
}
