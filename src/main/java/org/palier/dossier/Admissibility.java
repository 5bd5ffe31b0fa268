package org.palier.dossier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Arrivals;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.ReadGrant;
import org.palier.evidence.VersionView;
import org.palier.referential.Criterion;
import org.palier.referential.DocumentType;
import org.palier.referential.Referential;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.palier.referential.Sharing;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;

/** Which proofs count, and what a dossier misses before it can be sent: the referential's and the network's rules. */
@Component
class Admissibility {

    private final Documents documents;
    private final Arrivals arrivals;
    private final Referentials referentials;
    private final Freshness freshness;

    Admissibility(Documents documents, Arrivals arrivals, Referentials referentials, Freshness freshness) {
        this.documents = documents;
        this.arrivals = arrivals;
        this.referentials = referentials;
        this.freshness = freshness;
    }

    /** Refuses a version that may not be shown to a peer. */
    void check(VersionView version, Dossier dossier, boolean cleared) {
        if (version.state() == DocumentState.QUARANTINED) {
            throw Refusal.invalid("dossier.refusal.quarantined").at("document");
        }
        if (arrivals.isUnconfirmed(version.document())) {
            throw Refusal.invalid("evidence.refusal.unconfirmed").at("document");
        }
        switch (sharing(referentials.get(dossier.referential()), version)) {
            case STATEMENT_ONLY ->
                throw Refusal.invalid("dossier.refusal.statement-only")
                        .at("document")
                        .with("propose", "statement");
            case ONCE_CLEARED -> {
                if (!cleared) {
                    throw Refusal.invalid("dossier.refusal.not-cleared")
                            .at("cleared")
                            .with("propose", "cleared");
                }
            }
            case DIRECT -> {}
        }
    }

    /** Everything at once: what misses, and what the peer may wonder about. */
    Readiness readiness(Dossier dossier) {
        Referential referential = referentials.get(dossier.referential());
        Map<ReadGrant.Readable, VersionView> versions = versions(dossier);
        Map<ReadGrant.Readable, List<String>> aged = freshness.warnings(dossier, referential, versions);
        Set<DocumentId> retired = retired(dossier);
        List<Missing> missing = new ArrayList<>();
        List<Missing> warnings = new ArrayList<>();
        if (dossier.applicable().findAny().isEmpty()) {
            missing.add(new Missing(dossier.criteria().get(0).code(), "dossier.missing.applicable"));
        }
        dossier.applicable().forEach(criterion -> {
            List<DossierProof> proofs = dossier.proofs(criterion.code()).toList();
            missing(referential, criterion, proofs, versions, retired)
                    .forEach(code -> missing.add(new Missing(criterion.code(), code)));
            held(proofs, versions).forEach(version -> missing.add(Missing.held(criterion.code(), version)));
            warnings(referential, dossier, criterion, proofs, versions, aged)
                    .forEach(code -> warnings.add(new Missing(criterion.code(), code)));
        });
        return new Readiness(missing, warnings);
    }

    private static Set<String> missing(
            Referential referential,
            DossierCriterion criterion,
            List<DossierProof> proofs,
            Map<ReadGrant.Readable, VersionView> versions,
            Set<DocumentId> retired) {
        List<String> codes = new ArrayList<>();
        Integer claimed = criterion.claimed();
        if (claimed == null) {
            codes.add("dossier.missing.level");
        } else if (claimed >= Levels.PROVED_FROM && proofs.isEmpty()) {
            codes.add("dossier.missing.proof");
        }
        proofs.stream()
                .map(proof -> fault(referential, proof, versions))
                .filter(Objects::nonNull)
                .forEach(codes::add);
        if (proofs.stream().anyMatch(proof -> retired.stream().anyMatch(proof::isOf))) {
            codes.add("dossier.missing.retired");
        }
        return new LinkedHashSet<>(codes);
    }

    /** What is personal in these stays with the structure until its lead has masked it or said why it may go. */
    private static Stream<ReadGrant.Readable> held(
            List<DossierProof> proofs, Map<ReadGrant.Readable, VersionView> versions) {
        return proofs.stream()
                .map(DossierProof::version)
                .filter(Objects::nonNull)
                .filter(tied -> isHeld(tied, versions));
    }

    private static boolean isHeld(ReadGrant.@Nullable Readable tied, Map<ReadGrant.Readable, VersionView> versions) {
        VersionView version = tied == null ? null : versions.get(tied);
        return version != null && version.held();
    }

    private static @Nullable String fault(
            Referential referential, DossierProof proof, Map<ReadGrant.Readable, VersionView> versions) {
        if (proof.version() == null) {
            return null;
        }
        VersionView version = versions.get(proof.version());
        if (version == null || version.state() == DocumentState.QUARANTINED) {
            return "dossier.missing.quarantined";
        }
        if (version.state() == DocumentState.RECEIVED) {
            return Readiness.WAITING;
        }
        return isShareable(referential, version, proof.cleared()) ? null : "dossier.missing.sharing";
    }

    private static boolean isShareable(Referential referential, VersionView version, boolean cleared) {
        Sharing sharing = sharing(referential, version);
        return sharing == Sharing.DIRECT || (sharing == Sharing.ONCE_CLEARED && cleared);
    }

    /** Those that may be shown as they are now, in one statement: what was true at the sending is asked again. */
    Stream<LentProof> shareable(List<LentProof> proofs) {
        Map<ReadGrant.Readable, VersionView> versions =
                documents.lookUp(proofs.stream().map(LentProof::version).collect(Collectors.toSet()));
        Map<ReferentialId, Referential> rules = proofs.stream()
                .map(LentProof::referential)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), referentials::get));
        return proofs.stream().filter(proof -> {
            VersionView version = versions.get(proof.version());
            return version != null
                    && version.state() != DocumentState.QUARANTINED
                    && isShareable(Objects.requireNonNull(rules.get(proof.referential())), version, proof.cleared());
        });
    }

    /** Those of its documents that the structure laid aside. */
    private Set<DocumentId> retired(Dossier dossier) {
        Set<DocumentId> tied = dossier.counting()
                .map(DossierProof::version)
                .filter(Objects::nonNull)
                .map(ReadGrant.Readable::document)
                .collect(Collectors.toSet());
        return documents.retiredAmong(tied);
    }

    private static Set<String> warnings(
            Referential referential,
            Dossier dossier,
            DossierCriterion criterion,
            List<DossierProof> proofs,
            Map<ReadGrant.Readable, VersionView> versions,
            Map<ReadGrant.Readable, List<String>> aged) {
        Criterion expected = referential.theme(dossier.theme()).criterion(criterion.code());
        Set<String> codes = proofs.stream()
                .flatMap(proof -> warnings(expected, proof, versions, aged).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Integer claimed = criterion.claimed();
        if (claimed != null && claimed >= Levels.WELL_PROVED_FROM && proofs.size() == 1) {
            codes.add("dossier.warning.single-proof");
        }
        return codes;
    }

    private static List<String> warnings(
            Criterion expected,
            DossierProof proof,
            Map<ReadGrant.Readable, VersionView> versions,
            Map<ReadGrant.Readable, List<String>> aged) {
        VersionView version = proof.version() == null ? null : versions.get(proof.version());
        if (version == null) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        if (version.type() == null) {
            codes.add("dossier.warning.no-type");
        } else if (!expected.names(version.type())) {
            codes.add("dossier.warning.other-type");
        }
        if (version.state() == DocumentState.UNREADABLE) {
            codes.add("dossier.warning.unreadable");
        }
        codes.addAll(aged.getOrDefault(proof.version(), List.of()));
        return codes;
    }

    /** The versions that the dossier ties, as they are now, in one statement. */
    Map<ReadGrant.Readable, VersionView> versions(Dossier dossier) {
        return documents.lookUp(dossier.proofs().stream()
                .map(DossierProof::version)
                .filter(Objects::nonNull)
                .toList());
    }

    ProofView view(Dossier dossier, DossierProof proof) {
        Map<ReadGrant.Readable, VersionView> versions = versions(dossier);
        return view(dossier, proof, versions, aged(dossier, versions));
    }

    /** What may be wondered about the age of these versions, in one statement. */
    Map<ReadGrant.Readable, List<String>> aged(Dossier dossier, Map<ReadGrant.Readable, VersionView> versions) {
        return freshness.warnings(dossier, referentials.get(dossier.referential()), versions);
    }

    ProofView view(
            Dossier dossier,
            DossierProof proof,
            Map<ReadGrant.Readable, VersionView> versions,
            Map<ReadGrant.Readable, List<String>> aged) {
        Criterion expected =
                referentials.get(dossier.referential()).theme(dossier.theme()).criterion(proof.criterion());
        return new ProofView(
                proof.id(),
                proof.version() == null ? null : versions.get(proof.version()),
                proof.statement(),
                proof.cleared(),
                proof.original(),
                false,
                Stream.concat(
                                warnings(expected, proof, versions, aged).stream(),
                                isHeld(proof.version(), versions) ? Stream.of("dossier.warning.held") : Stream.empty())
                        .toList());
    }

    /** A document without a type, or of a type that this referential does not know, may be shown as it is. */
    private static Sharing sharing(Referential referential, VersionView version) {
        return version.type() == null
                ? Sharing.DIRECT
                : referential
                        .documentType(version.type())
                        .map(DocumentType::sharing)
                        .orElse(Sharing.DIRECT);
    }
}
