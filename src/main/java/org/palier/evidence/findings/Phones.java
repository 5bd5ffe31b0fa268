package org.palier.evidence.findings;

import java.util.ArrayList;
import java.util.List;
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
            if (!number.group("gap").isEmpty() || !isOfSomething(sheet, number.start())) {
                String last = sheet.text().substring(number.end() - 2, number.end());
                String excerpt = "0" + number.group("kind") + " •• •• •• " + last;
                spots.add(new Spot(FindingKind.PHONE, number.start(), number.end(), excerpt, mobile));
            }
        }
        return spots;
    }

    private static boolean isOfSomething(Sheet sheet, int start) {
        String before = sheet.folded().substring(Math.max(0, start - BEFORE), start);
        var named = NUMBER_OF_SOMETHING.matcher(before);
        return named.find() && named.end() == before.length() && !before.contains("tel");
    }
}
