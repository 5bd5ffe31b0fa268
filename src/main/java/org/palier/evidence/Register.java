package org.palier.evidence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.evidence.findings.Finding;
import org.palier.evidence.parser.Findings;
import org.palier.evidence.parser.PlacedWords;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what the intake finds: each verb is one short transaction, safe to repeat. */
@Component
class Register {

    private static final String SERVICE = "palier";

    private final VersionRepository versions;
    private final TextRepository texts;
    private final PageWordsRepository words;
    private final DrawnPages drawn;
    private final Errands errands;
    private final Journal journal;

    Register(
            VersionRepository versions,
            TextRepository texts,
            PageWordsRepository words,
            DrawnPages drawn,
            Errands errands,
            Journal journal) {
        this.versions = versions;
        this.texts = texts;
        this.words = words;
        this.drawn = drawn;
        this.errands = errands;
        this.journal = journal;
    }

    @Transactional
    public void note(
            VersionId id,
            Findings findings,
            @Nullable String reason,
            @Nullable String language,
            String text,
            List<Finding> personal,
            List<PlacedWords> places,
            List<String> unread) {
        var version = versions.lock(id).orElseThrow(Refusal::unknown);
        if (version.state() == DocumentState.RECEIVED) {
            version.note(findings.mediaType(), reason, findings.pages(), language, personal, unread);
            keep(id, text, places);
        } else if (version.isOutdated()) {
            version.noteAgain(findings.mediaType(), reason, findings.pages(), language, personal, unread);
            keep(id, text, places);
            if (findings.isRefused() && version.setAside(String.valueOf(reason))) {
                errands.ask(id.document(), version.structure(), Errands.Kind.REINDEX);
            } else {
                drawn.expectAnew(id);
            }
            journal.record(
                    version.structure().value(),
                    id.document().toString(),
                    SERVICE,
                    "evidence.read-again",
                    Map.of("version", "" + id.number(), "held", "" + version.held()));
        }
    }

    private void keep(VersionId id, String text, List<PlacedWords> places) {
        texts.save(new DocumentText(id, text));
        words.forget(id);
        words.saveAll(PageWords.of(id, places));
    }

    /** Says on a version that it waits for the antivirus. */
    @Transactional
    public void hold(VersionId id) {
        versions.lock(id).orElseThrow(Refusal::unknown).waitForAntivirus();
    }

    @Transactional
    public void conclude(VersionId id, DocumentState outcome) {
        var version = versions.lock(id).orElseThrow(Refusal::unknown);
        if (version.conclude(outcome)) {
            if (outcome != DocumentState.QUARANTINED) {
                drawn.expect(id);
            }
            journal.record(
                    version.structure().value(),
                    id.document().toString(),
                    SERVICE,
                    "evidence.concluded",
                    Map.of("version", "" + id.number(), "state", outcome.name()));
        }
    }
}
