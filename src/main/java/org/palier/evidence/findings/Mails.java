package org.palier.evidence.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Mail addresses: one that bears a name or is of a public mailbox is a person's, the others are an office's. */
class Mails implements Detector {

    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(?<!\\d)\\d+$");
    private static final Pattern NAME = Pattern.compile("\\p{L}{2,}\\d{0,4}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DOMAIN = 100;

    private final Set<String> publicMailboxes = WordList.read("public-mailboxes.txt");
    private final Set<String> offices = WordList.read("offices.txt");

    @Override
    public List<Spot> on(Sheet sheet) {
        List<Spot> spots = new ArrayList<>();
        String text = sheet.folded();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = start(text, at);
            int end = end(text, at);
            String domain = text.substring(at + 1, end);
            if (start < at && isDomain(domain)) {
                String name = text.substring(start, at);
                spots.add(new Spot(
                        FindingKind.MAIL, start, end, name.charAt(0) + "•••@" + domain, isAPersons(name, domain)));
            }
        }
        return spots;
    }

    private boolean isAPersons(String name, String domain) {
        String[] parts = name.split("[._+-]", -1);
        for (String part : parts) {
            if (offices.contains(NUMBER_AT_THE_END.matcher(part).replaceAll(""))) {
                return false;
            }
        }
        return publicMailboxes.contains(domain)
                || (parts.length == 2
                        && isAName(parts[1])
                        && LETTERS.matcher(parts[0]).matches());
    }

    private static boolean isAName(String part) {
        return NAME.matcher(part).matches();
    }

    private static boolean isDomain(String domain) {
        int dot = domain.lastIndexOf('.');
        return dot > 0 && domain.length() - dot > 2 && !domain.contains("..");
    }

    private static int start(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_NAME && isOfAName(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int end(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_DOMAIN && isOfADomain(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isOfAName(char one) {
        return isOfADomain(one) || one == '_' || one == '+' || one == '%';
    }

    private static boolean isOfADomain(char one) {
        return Character.isLetterOrDigit(one) || one == '.' || one == '-';
    }
}
