package org.palier.evidence.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers of the social security, written in one piece, in groups or a digit in each box, whose key is right. */
class SocialSecurityNumbers implements Detector {

    private static final String GAP = "[\\s\\u00a0\\u202f./-]{0,3}";
    private static final String BOX = "[ \\t|\\u00a0\\u202f]{1,3}";
    private static final Pattern GROUPED = Pattern.compile("(?<!\\d)[1-478]" + GAP + "\\d{2}" + GAP + "\\d{2}" + GAP
            + "(?:\\d{2}|2[ABab])" + GAP + "\\d{3}" + GAP + "\\d{3}" + GAP + "\\d{2}(?!\\d)");
    private static final Pattern BOXED = Pattern.compile("(?<![0-9ABab]" + BOX + ")(?<!\\d)[1-478](?:" + BOX + "\\d){5}"
            + BOX + "[0-9ABab](?:" + BOX + "\\d){8}(?!\\d)");
    private static final int KEYS = 97;

    @Override
    public List<Spot> on(Sheet sheet) {
        List<Spot> spots = new ArrayList<>();
        for (Pattern pattern : List.of(GROUPED, BOXED)) {
            var written = pattern.matcher(sheet.text());
            for (int from = 0; written.find(from); ) {
                String number = packed(written.group());
                boolean right = isRight(number);
                if (right) {
                    spots.add(new Spot(FindingKind.NIR, written.start(), written.end(), masked(number), true));
                }
                from = right ? written.end() : written.start() + 1;
            }
        }
        return spots;
    }

    private static String packed(String written) {
        var packed = new StringBuilder(15);
        for (int at = 0; at < written.length(); at++) {
            char one = written.charAt(at);
            if (Character.isDigit(one) || Character.isLetter(one)) {
                packed.append(Character.toUpperCase(one));
            }
        }
        return packed.toString();
    }

    private static boolean isRight(String number) {
        int month = Integer.parseInt(number, 3, 5, 10);
        if (month == 0 || (month > 12 && month < 20) || (month > 42 && month < 50)) {
            return false;
        }
        String department = number.substring(5, 7);
        String digits = number.substring(0, 5)
                + (department.equals("2A") ? "19" : department.equals("2B") ? "18" : department)
                + number.substring(7, 13);
        return Character.isDigit(digits.charAt(6))
                && KEYS - Long.parseLong(digits) % KEYS == Integer.parseInt(number.substring(13));
    }

    private static String masked(String number) {
        return number.charAt(0) + " " + number.substring(1, 3) + " •• •• ••• ••• ••";
    }
}
