package org.palier.evidence.findings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what is personal in a text, page by page, and decides which of it holds the document back. */
@Component
public class PersonalDataFinder {

    /** More would tell nobody more; those that hold come first. */
    static final int MOST = 500;

    private final List<Detector> numbers = List.of(new SocialSecurityNumbers(), new Accounts());
    private final List<Detector> days;
    private final List<Detector> words = List.of(new Mails(), new SensitiveWords());

    public PersonalDataFinder(Clock clock) {
        this.days = List.of(new BirthDates(clock), new Phones());
    }

    /** What is found, in the order of the text, whose pages are separated by form feeds. */
    public List<Finding> in(String text) {
        var plain = PlainDigits.of(text);
        return plain.given(inPlain(plain.text()));
    }

    private List<Finding> inPlain(String text) {
        return Sheet.of(text).stream()
                .flatMap(this::on)
                .sorted(Comparator.comparing(Finding::holds).reversed())
                .limit(MOST)
                .sorted(Comparator.comparingInt(Finding::start))
                .toList();
    }

    private Stream<Finding> on(Sheet sheet) {
        List<Spot> spots = new ArrayList<>();
        var taken = new BitSet();
        boolean digits = sheet.hasDigits();
        if (digits) {
            numbers.forEach(detector -> detector.on(sheet).forEach(spot -> {
                taken.set(spot.start(), spot.end());
                spots.add(spot);
            }));
        }
        Stream.concat(digits ? days.stream() : Stream.empty(), words.stream())
                .flatMap(detector -> detector.on(sheet).stream())
                .filter(spot -> taken.nextSetBit(spot.start()) < 0 || taken.nextSetBit(spot.start()) >= spot.end())
                .forEach(spots::add);
        boolean named = spots.stream().anyMatch(Spot::isAnIdentifierThatHolds);
        return spots.stream()
                .map(spot -> named && spot.kind() == FindingKind.SENSITIVE ? spot.holding() : spot)
                .map(spot -> spot.on(sheet));
    }
}
