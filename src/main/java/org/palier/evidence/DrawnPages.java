package org.palier.evidence;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.findings.Finding;
import org.palier.evidence.findings.PersonalDataFinder;
import org.palier.evidence.parser.Hindrance;
import org.palier.evidence.parser.PlacedWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is drawn, once: of two that draw the same version the first counts. */
@Component
class DrawnPages {

    private final VersionRepository versions;
    private final PreviewRepository previews;
    private final PageRepository pages;
    private final PageWordsRepository words;
    private final PendingUploadRepository pending;
    private final PersonalDataFinder finder;
    private final Clock clock;

    DrawnPages(
            VersionRepository versions,
            PreviewRepository previews,
            PageRepository pages,
            PageWordsRepository words,
            PendingUploadRepository pending,
            PersonalDataFinder finder,
            Clock clock) {
        this.versions = versions;
        this.previews = previews;
        this.pages = pages;
        this.words = words;
        this.pending = pending;
        this.finder = finder;
        this.clock = clock;
    }

    boolean isKnown(VersionId id) {
        return previews.findById(id).filter(preview -> !preview.isPending()).isPresent();
    }

    /** Says that they will be drawn, within the transaction that makes the version readable. */
    void expect(VersionId id) {
        if (!previews.existsById(id)) {
            previews.save(new DocumentPreview(id, Preview.PENDING));
        }
    }

    /** Says that what was drawn of it is drawn anew, because it may show more than is shown now, or could not be drawn. */
    void expectAnew(VersionId id) {
        previews.save(new DocumentPreview(id, Preview.PENDING));
    }

    /** Whether it was written: not when another was first, nor when the version was erased meanwhile. */
    @Transactional
    public boolean write(
            VersionId id, @Nullable Hindrance hindrance, List<DocumentPage> drawn, List<PlacedWords> places) {
        var version = versions.lock(id);
        if (version.isEmpty() || isKnown(id)) {
            return false;
        }
        previews.save(new DocumentPreview(id, hindrance == null ? null : hindrance.key()));
        keep(version.get(), drawn, places);
        return true;
    }

    /** Lets pictures take the place of former ones, whose objects are left to the reconciler; not where it was erased meanwhile. */
    @Transactional
    public boolean replace(VersionId id, List<DocumentPage> drawn, List<PlacedWords> places) {
        var version = versions.lock(id);
        version.ifPresent(kept -> keep(kept, drawn, places));
        return version.isPresent();
    }

    private void keep(DocumentVersion version, List<DocumentPage> drawn, List<PlacedWords> places) {
        var id = version.id();
        pages.of(id)
                .forEach(page ->
                        pending.save(new PendingUpload(page.objectKey(), version.structure(), clock.instant())));
        pages.saveAll(drawn);
        pages.eraseBehind(id, drawn.size());
        say(version, places);
    }

    private void say(DocumentVersion version, List<PlacedWords> places) {
        var id = version.id();
        var known = words.of(id).stream().collect(toMap(PageWords::page, PageWords::placed));
        words.saveAll(PageWords.of(id, both(places, known)));
        holdForWhatIsSeen(version, places);
    }

    /** The words that the page itself tells, and those that were recognized on its picture before. */
    private static List<PlacedWords> both(List<PlacedWords> places, Map<Integer, PlacedWords> known) {
        return IntStream.range(0, places.size())
                .mapToObj(at -> {
                    var recognized = known.get(at + 1);
                    return recognized == null ? places.get(at) : places.get(at).and(recognized);
                })
                .toList();
    }

    /** Because another program may have drawn it than the one that read it, and shows more: in this transaction, before anybody sees it. */
    private void holdForWhatIsSeen(DocumentVersion version, List<PlacedWords> places) {
        var known = versions.findings(version.id());
        var more = new ArrayList<Finding>();
        for (var page = 1; page <= places.size(); page++) {
            for (var one : finder.in(places.get(page - 1).text())) {
                if (one.holds() && known.stream().noneMatch(one::isLike)) {
                    more.add(one.on(page));
                }
            }
        }
        if (!more.isEmpty()) {
            version.holdFor(more);
        }
    }
}
