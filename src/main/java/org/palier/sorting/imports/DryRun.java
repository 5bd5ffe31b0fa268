package org.palier.sorting.imports;

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

    void read(Import one) {
        Optional<Actor> by = actor(one);
        if (by.isEmpty()) {
            ledger.abandon(one.id(), "palier");
            return;
        }
        Survey survey = survey(one);
        ArchiveFault fault = survey.fault();
        if (fault != null) {
            ledger.refuse(one.id(), fault);
            files.remove(one.id());
            return;
        }
        List<Tried> tried = judge.judge(by.get(), one.structure(), survey);
        ledger.tried(one.id(), survey.table() == null ? null : survey.table().name(), tried);
        files.forget(one.id());
    }

    private Survey survey(Import one) {
        @Nullable String table = one.tableBeside();
        return archives.survey(
                files.archive(one.id()),
                table == null ? null : files.table(one.id()),
                table == null ? "" : table,
                limits,
                settings.patience());
    }

    /** Whoever asked, while they prepare for the structure. */
    Optional<Actor> actor(Import one) {
        return people.actingAs(one.person()).stream()
                .filter(as -> as.prepares(one.structure()))
                .findFirst();
    }
}
