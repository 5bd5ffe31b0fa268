package org.palier.dossier.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.CriterionView;
import org.palier.dossier.DossierState;
import org.palier.dossier.DossierSummary;
import org.palier.dossier.DossierView;
import org.palier.dossier.Exchange;
import org.palier.dossier.Outcome;
import org.palier.dossier.ProofView;
import org.palier.dossier.ThemeLevel;
import org.palier.evidence.DocumentState;
import org.palier.shared.Page;

/** A dossier as the API writes it. */
record DossierJson(
        String id,
        String campaign,
        String structure,
        String reviewer,
        String theme,
        DossierState state,
        @Nullable String digest,
        Instant changedAt,
        boolean proofsVisible,
        @Nullable String boardQuestions,
        List<Criterion> criteria,
        ThemeLevel themeLevel) {

    record Criterion(
            String code,
            String title,
            boolean imperative,
            boolean applicable,
            @Nullable String reason,
            @Nullable Integer claimed,
            String comment,
            @Nullable Integer reviewed,
            @Nullable Outcome outcome,
            @Nullable Integer adopted,
            int round,
            long revision,
            List<Proof> proofs,
            List<Exchange> exchanges) {

        static Criterion of(CriterionView view) {
            return new Criterion(
                    view.code(),
                    view.criterion().title().fr(),
                    view.criterion().imperative(),
                    view.applicable(),
                    view.reason(),
                    view.claimed(),
                    view.comment(),
                    view.reviewed(),
                    view.outcome(),
                    view.adopted(),
                    view.round(),
                    view.revision(),
                    view.proofs().stream().map(Proof::of).toList(),
                    view.exchanges());
        }
    }

    record Proof(
            UUID id,
            @Nullable String document,
            @Nullable Integer version,
            @Nullable String title,
            @Nullable String type,
            @Nullable String sha256,
            @Nullable DocumentState state,
            @Nullable Instant damaged,
            @Nullable String statement,
            boolean cleared,
            boolean original,
            boolean withheld,
            List<String> warnings) {

        static Proof of(ProofView view) {
            var version = view.version();
            return new Proof(
                    view.id(),
                    version == null ? null : version.document().toString(),
                    version == null ? null : version.version(),
                    version == null ? null : version.title(),
                    version == null ? null : version.type(),
                    version == null ? null : version.sha256(),
                    version == null ? null : version.state(),
                    version == null ? null : version.damaged(),
                    view.statement(),
                    view.cleared(),
                    view.original(),
                    view.withheld(),
                    view.warnings());
        }
    }

    record Summary(
            String id,
            String campaign,
            String structure,
            String reviewer,
            String theme,
            DossierState state,
            Instant changedAt,
            ThemeLevel themeLevel) {

        static Summary of(DossierSummary summary) {
            return new Summary(
                    summary.id().toString(),
                    summary.campaign().toString(),
                    summary.structure().value(),
                    summary.reviewer().value(),
                    summary.theme(),
                    summary.state(),
                    summary.changedAt(),
                    summary.level());
        }
    }

    record Listing(List<Summary> items, int page, long total) {

        static Listing of(Page<DossierSummary> page) {
            return new Listing(page.items().stream().map(Summary::of).toList(), page.number(), page.total());
        }
    }

    static DossierJson of(DossierView view) {
        DossierSummary summary = view.summary();
        return new DossierJson(
                summary.id().toString(),
                summary.campaign().toString(),
                summary.structure().value(),
                summary.reviewer().value(),
                summary.theme(),
                summary.state(),
                view.digest(),
                summary.changedAt(),
                view.viewpoint().seesProofs(),
                view.boardQuestions(),
                view.criteria().stream().map(Criterion::of).toList(),
                summary.level());
    }
}
