package org.palier.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palier.evidence.findings.Finding;
import org.palier.evidence.findings.PersonalDataFinder;
import org.springframework.stereotype.Component;

/** Finds on the pictures of a version's pages what is personal: by the same rules as in its text, in the words that have a place. */
@Component
class PersonalPlaces {

    /** Somebody looks at each; what is left out is told among what has no place. */
    private static final int MOST = 150;

    private static final Comparator<Proposals.Place> HOLDING_FIRST =
            Comparator.comparing(place -> !place.finding().holds());
    private static final Comparator<Proposals.Place> IN_THEIR_ORDER = Comparator.comparing(
            Proposals.Place::finding, Comparator.comparingInt(Finding::page).thenComparingInt(Finding::start));

    private final VersionRepository versions;
    private final PageWordsRepository words;
    private final PersonalDataFinder finder;

    PersonalPlaces(VersionRepository versions, PageWordsRepository words, PersonalDataFinder finder) {
        this.versions = versions;
        this.words = words;
        this.finder = finder;
    }

    Proposals of(VersionId id, int drawnPages) {
        var places = words.of(id).stream()
                .filter(page -> page.page() <= drawnPages)
                .flatMap(this::on)
                .sorted(HOLDING_FIRST)
                .limit(MOST)
                .sorted(IN_THEIR_ORDER)
                .toList();
        var elsewhere = versions.findings(id).stream()
                .filter(one -> one.part() == null)
                .collect(Collectors.toCollection(ArrayList::new));
        var known = places.stream().map(place -> known(place, elsewhere)).toList();
        return new Proposals(known, elsewhere);
    }

    private Stream<Proposals.Place> on(PageWords page) {
        var placed = page.placed();
        return finder.in(placed.text()).stream()
                .map(one -> new Proposals.Place(
                        one.on(page.page()), placed.places(page.page(), one.start(), one.start() + one.length())));
    }

    /** Holds where it holds in the text as well, whose pages may be others; and is then nowhere else. */
    private static Proposals.Place known(Proposals.Place place, List<Finding> elsewhere) {
        var same = elsewhere.stream().filter(place.finding()::isLike).findFirst();
        same.ifPresent(elsewhere::remove);
        return same.filter(Finding::holds).isPresent()
                ? new Proposals.Place(place.finding().holding(), place.rectangles())
                : place;
    }
}
