package org.palier.dossier;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palier.dossier.CarryOverRepository.Proof;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Documents;
import org.palier.evidence.ReadGrant;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes what proved a criterion before, and remembers what was made of it. */
@Service
@Transactional
class KeptCarryOvers implements CarryOvers {

    private final CarryOverRepository choices;
    private final Looking looking;
    private final Preparing preparing;
    private final DossierRights rights;
    private final Documents documents;
    private final Acts acts;

    KeptCarryOvers(
            CarryOverRepository choices,
            Looking looking,
            Preparing preparing,
            DossierRights rights,
            Documents documents,
            Acts acts) {
        this.choices = choices;
        this.looking = looking;
        this.preparing = preparing;
        this.rights = rights;
        this.documents = documents;
        this.acts = acts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Former> of(Actor reader, DossierId id) {
        Dossier dossier = looking.find(id);
        rights.mayPrepare(reader, dossier);
        if (dossier.state() != DossierState.DRAFT) {
            return List.of();
        }
        Collection<Proof> proposed = proposed(dossier);
        var versions =
                documents.lookUp(proposed.stream().map(KeptCarryOvers::readable).toList());
        Map<CarryKey, CarryChoice> chosen =
                choices.of(id.value()).stream().collect(toMap(CarryOver::key, CarryOver::choice));
        List<Former> formers = new ArrayList<>();
        for (Proof proof : proposed) {
            var version = versions.get(readable(proof));
            if (version != null) {
                formers.add(new Former(proof.criterion(), version, proof.from(), chosen.get(key(dossier, proof))));
            }
        }
        return formers;
    }

    @Override
    public void choose(Actor by, DossierId id, String criterion, DocumentId document, CarryChoice choice) {
        acts.on(id, by, (dossier, act) -> {
            rights.mayPrepare(by, dossier);
            Verb.CARRY_OVER.mustBeLegalIn(dossier.state());
            Proof former = proposed(dossier).stream()
                    .filter(proof -> key(dossier, proof).equals(new CarryKey(id.value(), criterion, document.value())))
                    .findFirst()
                    .orElseThrow(
                            () -> Refusal.invalid("dossier.refusal.not-carried").at("document"));
            if (choice == CarryChoice.VALID) {
                tie(by, dossier, former);
            }
            choices.save(dossier.carryOver(act, key(dossier, former), choice));
        });
    }

    /** The lead's word that nothing personal shows holds for the version for which it was given, when a lead gives it again. */
    private void tie(Actor by, Dossier dossier, Proof former) {
        DocumentId document = new DocumentId(former.document());
        int latest = documents.latestNumber(dossier.structure(), document);
        boolean cleared = former.cleared() && former.version() == latest && by.has(Role.LEAD);
        preparing.prove(by, dossier.id(), former.criterion(), new ProofRequest(document, latest, cleared, null));
    }

    /** Each document once a criterion, as the most recent dossier tied it, without what this draft ties already. */
    private Collection<Proof> proposed(Dossier dossier) {
        Map<CarryKey, Proof> proofs = new LinkedHashMap<>();
        choices.former(dossier.structure(), dossier.theme(), dossier.id()).stream()
                .filter(proof -> dossier.applicable()
                        .anyMatch(criterion -> criterion.code().equals(proof.criterion())))
                .filter(proof -> dossier.proofs(proof.criterion())
                        .noneMatch(tied -> tied.isOf(new DocumentId(proof.document()))))
                .forEach(proof -> proofs.putIfAbsent(key(dossier, proof), proof));
        return proofs.values();
    }

    private static CarryKey key(Dossier dossier, Proof proof) {
        return new CarryKey(dossier.id().value(), proof.criterion(), proof.document());
    }

    private static ReadGrant.Readable readable(Proof proof) {
        return new ReadGrant.Readable(new DocumentId(proof.document()), proof.version());
    }
}
