package org.palier.evidence.findings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Account numbers (IBAN), as long as those of their country are, whose key is right. */
class Accounts implements Detector {

    private static final Map<String, Integer> LENGTHS = Arrays.stream(
                    ("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29"
                                    + " BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23"
                                    + " GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20"
                                    + " LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29"
                                    + " RO24 RS22 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20")
                            .split(" "))
            .collect(Collectors.toUnmodifiableMap(
                    country -> country.substring(0, 2), country -> Integer.parseInt(country.substring(2))));

    private static final Pattern START =
            Pattern.compile("(?:(?<![\\p{L}\\p{N}])|(?<=IBAN))[A-Za-z]{2}[\\s\\u00a0]?\\d[\\s\\u00a0]?\\d");
    private static final int WIDEST_GAP = 2;
    private static final BigInteger KEYS = BigInteger.valueOf(97);

    @Override
    public List<Spot> on(Sheet sheet) {
        List<Spot> spots = new ArrayList<>();
        var start = START.matcher(sheet.text());
        for (int from = 0; start.find(from); ) {
            int end = end(sheet.text(), start.start());
            if (end > 0) {
                spots.add(spot(sheet.text(), start.start(), end));
            }
            from = end > 0 ? end : start.start() + 1;
        }
        return spots;
    }

    /** Where the account number ends that would begin here, or 0 if there is none. */
    private static int end(String text, int start) {
        int length = LENGTHS.getOrDefault(text.substring(start, start + 2).toUpperCase(Locale.ROOT), 0);
        var number = new StringBuilder();
        int gap = 0;
        for (int at = start; at < text.length() && number.length() < length && gap <= WIDEST_GAP; at++) {
            char one = text.charAt(at);
            if (isPart(one)) {
                number.append(one);
                gap = 0;
                if (number.length() == length) {
                    boolean whole = at + 1 == text.length() || !isPart(text.charAt(at + 1));
                    return whole && isRight(number.toString().toUpperCase(Locale.ROOT)) ? at + 1 : 0;
                }
            } else if (Character.isWhitespace(one) || Character.isSpaceChar(one) || one == '-' || one == '.') {
                gap++;
            } else {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isPart(char one) {
        return (one >= '0' && one <= '9') || (one >= 'A' && one <= 'Z') || (one >= 'a' && one <= 'z');
    }

    /** At least half of it are digits, because words that follow each other may have a right key by chance. */
    private static boolean isRight(String number) {
        if (number.chars().filter(Character::isDigit).count() * 2 < number.length()) {
            return false;
        }
        var digits = new StringBuilder();
        (number.substring(4) + number.substring(0, 4))
                .chars()
                .forEach(one -> digits.append(Character.digit(one, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(KEYS).equals(BigInteger.ONE);
    }

    private static Spot spot(String text, int start, int end) {
        String country = text.substring(start, start + 2).toUpperCase(Locale.ROOT);
        String last = text.substring(end - 1, end);
        return new Spot(FindingKind.IBAN, start, end, country + "•• •••• •••• •••" + last, true);
    }
}
