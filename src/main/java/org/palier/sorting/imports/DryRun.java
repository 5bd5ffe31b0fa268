package org.palier.sorting.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Archives;
import org.palier.evidence.EvidenceSettings;
import org.palier.evidence.archives.ArchiveFault;
import org.palier.evidence.archives.ArchiveLimits;
import org.palier.evidence.archives.Survey;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.springframework.stereotype.Component;

/** The dry run: reads an archive in the parser's process and writes down the fate of its lines. */
@Component
class DryRun {

    private final Archives archives;
    private final ImportFiles files;
    private final ImportLedger ledger;
    private final Judge judge;
    private final People people;
    private final ImportSettings settings;
    private final ArchiveLimits limits;

    DryRun(
            Archives archives,
            ImportFiles files,
            ImportLedger ledger,
            Judge judge,
            People people,
            ImportSettings settings,
            EvidenceSettings evidence) {
        this.archives = archives;
        this.files = files;
        this.ledger = ledger;
        this.judge = judge;
        this.people = people;
        this.settings = settings;
        this.limits = new ArchiveLimits(
                settings.maxFiles(),
                evidence.maxSize().toBytes(),
                settings.maxUnpacked().toBytes(),
                settings.maxRatio(),
                settings.maxLines());
    }

    ArchiveLimits limits() {
        return limits;
    }

    /**
     * Reads it.
     *
     * @param atLength with all the time that it may take, instead of a short look
     * @return whether it is read, and did not take too long for a short look
     */
    boolean read(Import one, boolean atLength) {
        Optional<Actor> by = actor(one);
        if (by.isEmpty()) {
            ledger.abandon(one.id(), "palier");
            return true;
        }
        Optional<Survey> survey = survey(one, atLength);
        survey.ifPresent(known -> write(one, by.get(), known));
        return survey.isPresent();
    }

    private void write(Import one, Actor by, Survey survey) {
        ArchiveFault fault = survey.fault();
        if (fault != null) {
            ledger.refuse(one.id(), fault);
            files.remove(one.id());
            return;
        }
        List<Tried> tried = judge.judge(by, one.structure(), survey);
        ledger.tried(one.id(), survey.table() == null ? null : survey.table().name(), tried);
        files.forget(one.id());
    }

    private Optional<Survey> survey(Import one, boolean atLength) {
        @Nullable String beside = one.tableBeside();
        Path archive = files.archive(one.id());
        @Nullable Path table = beside == null ? null : files.table(one.id());
        String name = beside == null ? "" : beside;
        return atLength
                ? Optional.of(archives.survey(one.structure(), archive, table, name, limits, settings.patience()))
                : archives.glance(one.structure(), archive, table, name, limits, settings.patience());
    }

    /** Whoever asked, while they prepare for the structure. */
    Optional<Actor> actor(Import one) {
        return people.actingAs(one.person()).stream()
                .filter(as -> as.prepares(one.structure()))
                .findFirst();
    }
}
