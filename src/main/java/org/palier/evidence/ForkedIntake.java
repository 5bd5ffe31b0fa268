package org.palier.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.parser.Findings;
import org.palier.evidence.parser.Shift;
import org.palier.evidence.parser.TakesLong;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The intake, whose parser runs in processes of its own. */
@Service
class ForkedIntake implements Intake {

    private final VersionRepository versions;
    private final TextRepository texts;
    private final Register register;
    private final Reading reading;
    private final Antivirus antivirus;
    private final Scans scans;
    private final Languages languages;
    private final FoundInFiles personalData;
    private final Previews previews;
    private final ObjectProvider<TextIndex> index;
    private final List<Gleaning> gleanings;

    ForkedIntake(
            VersionRepository versions,
            TextRepository texts,
            Register register,
            Reading reading,
            Antivirus antivirus,
            Scans scans,
            Languages languages,
            FoundInFiles personalData,
            Previews previews,
            ObjectProvider<TextIndex> index,
            List<Gleaning> gleanings) {
        this.versions = versions;
        this.texts = texts;
        this.register = register;
        this.reading = reading;
        this.antivirus = antivirus;
        this.scans = scans;
        this.languages = languages;
        this.personalData = personalData;
        this.previews = previews;
        this.index = index;
        this.gleanings = gleanings;
    }

    @Override
    public Outcome inspect(DocumentId document, int number) {
        var version = version(document, number);
        return Shift.last(version.structure().value(), () -> inspect(version));
    }

    @Override
    public Outcome glance(DocumentId document, int number) {
        var version = version(document, number);
        try {
            return Shift.brief(version.structure().value(), () -> inspect(version));
        } catch (TakesLong later) {
            return Outcome.AT_LENGTH;
        }
    }

    private Outcome inspect(DocumentVersion version) {
        if (version.state() != DocumentState.RECEIVED && !version.isOutdated()) {
            return outcome(version.state());
        }
        var signatures = signatures(version);
        var read = read(version);
        var findings = read.findings();
        var text = VisibleText.of(read.text());
        register.note(
                version.id(),
                findings,
                reason(read, text),
                languages.of(text),
                text,
                personalData.in(text, findings.asides()),
                read.recognized(),
                read.unread());
        scans.seen(version, signatures);
        gleanings.forEach(each -> each.glean(version.id(), version.structure(), text));
        return outcome(findings);
    }

    @Override
    public List<VersionView> outdated(int most) {
        return versions.outdated(Limit.of(most));
    }

    @Override
    public void preview(DocumentId document, int number) {
        versions.findById(new VersionId(document, number))
                .ifPresent(version -> Shift.last(version.structure().value(), () -> previews.draw(version)));
    }

    @Override
    public boolean tryPreview(DocumentId document, int number) {
        try {
            versions.findById(new VersionId(document, number))
                    .ifPresent(version -> Shift.lengthy(version.structure().value(), () -> previews.draw(version)));
            return true;
        } catch (TakesLong later) {
            return false;
        }
    }

    @Override
    public void withoutPreview(DocumentId document, int number) {
        previews.giveUp(new VersionId(document, number));
    }

    @Override
    public void index(DocumentId document, int number) {
        var id = new VersionId(document, number);
        var view = versions.view(id).orElseThrow(Refusal::unknown);
        var text = texts.findById(id).map(DocumentText::words).orElse("");
        index.ifAvailable(words -> words.put(view, text));
    }

    @Override
    public void conclude(DocumentId document, int number, Outcome outcome) {
        register.conclude(new VersionId(document, number), state(outcome));
    }

    /** Asked before the antivirus looks, so that what it learns meanwhile has it look again. */
    private String signatures(DocumentVersion version) {
        try {
            return antivirus.signatures();
        } catch (AntivirusUnavailable away) {
            register.hold(version.id());
            throw away;
        }
    }

    private Reading.Read read(DocumentVersion version) {
        try {
            return reading.of(version);
        } catch (AntivirusUnavailable away) {
            register.hold(version.id());
            throw away;
        }
    }

    private DocumentVersion version(DocumentId document, int number) {
        return versions.findById(new VersionId(document, number)).orElseThrow(Refusal::unknown);
    }

    private static @Nullable String reason(Reading.Read read, String text) {
        var objection = read.findings().objection();
        if (objection != null) {
            return objection.key();
        }
        return text.isBlank() ? "evidence.reason.no-text" : read.isRecognized() ? "evidence.reason.recognized" : null;
    }

    private static Outcome outcome(Findings findings) {
        var objection = findings.objection();
        if (objection == null) {
            return Outcome.READABLE;
        }
        return objection.isRefused() ? Outcome.REFUSED : Outcome.UNREADABLE;
    }

    private static Outcome outcome(DocumentState state) {
        return switch (state) {
            case QUARANTINED -> Outcome.REFUSED;
            case UNREADABLE -> Outcome.UNREADABLE;
            case READY, RECEIVED -> Outcome.READABLE;
        };
    }

    private static DocumentState state(Outcome outcome) {
        return switch (outcome) {
            case READABLE -> DocumentState.READY;
            case UNREADABLE -> DocumentState.UNREADABLE;
            case REFUSED -> DocumentState.QUARANTINED;
            case AT_LENGTH -> throw new IllegalArgumentException("not known yet");
        };
    }
}
