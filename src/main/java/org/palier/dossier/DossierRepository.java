package org.palier.dossier;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.collective.CampaignId;
import org.palier.evidence.DocumentId;
import org.palier.evidence.ReadGrant;
import org.palier.membership.StructureId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Keeps dossiers. */
interface DossierRepository extends JpaRepository<Dossier, DossierId> {

    /** The dossier, which nobody else moves until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Dossier d where d.id = :id")
    Optional<Dossier> lock(DossierId id);

    List<Dossier> findByCampaign(CampaignId campaign);

    @Query("""
            select d from Dossier d
            where (d.structure.value = :own or d.campaign in :facilitated
                or (d.reviewer.value = :reviewing and d.state <> org.palier.dossier.DossierState.DRAFT))
            and (:structure is null or d.structure.value = :structure)
            and (:theme is null or d.theme = :theme)
            and (:state is null or d.state = :state)
            order by d.changedAt desc, d.id.value
            """)
    Page<Dossier> visible(
            @Nullable String own,
            @Nullable String reviewing,
            Collection<CampaignId> facilitated,
            @Nullable String structure,
            @Nullable String theme,
            @Nullable DossierState state,
            Pageable page);

    @Query("select u from Undertaking u where u.key = :key")
    Optional<Undertaking> undertaking(Undertaking.Key key);

    /** The versions in the dossiers that this person reviews and signed the undertaking for, while these are open to them. */
    @Query("""
            select distinct p.document, p.version from DossierProof p, Dossier d, Undertaking u
            where p.dossier = d.id.value and u.key.dossier = d.id.value and u.key.person = :person
            and d.reviewer = :reviewer and d.state in :open and p.document is not null
            """)
    List<Object[]> readable(UUID person, StructureId reviewer, Collection<DossierState> open);

    /** The same versions, each with the theme and the criterion that it proves. */
    @Query("""
            select distinct p.document, p.version, d.theme, p.criterion from DossierProof p, Dossier d, Undertaking u
            where p.dossier = d.id.value and u.key.dossier = d.id.value and u.key.person = :person
            and d.reviewer = :reviewer and d.state in :open and p.document is not null
            """)
    List<Object[]> readableUses(UUID person, StructureId reviewer, Collection<DossierState> open);

    /** The versions in a structure's own dossiers, each with the theme and the criterion that it proves. */
    @Query("""
            select distinct p.document, p.version, d.theme, p.criterion from DossierProof p, Dossier d
            where p.dossier = d.id.value and d.structure = :structure and p.document is not null
            """)
    List<Object[]> uses(StructureId structure);

    /** The documents that prove something in this structure's dossiers. */
    @Query("""
            select distinct p.document from DossierProof p, Dossier d
            where p.dossier = d.id.value and d.structure = :structure and p.document is not null
            """)
    List<UUID> proving(StructureId structure);

    @Query(
            "select distinct d.id from DossierProof p, Dossier d where p.document = :document and p.dossier = d.id.value")
    List<DossierId> tying(UUID document);

    /** Where a document proves something in this structure's dossiers, the last changed first. */
    @Query("""
            select new org.palier.dossier.DocumentUse(d.id, d.referential, d.theme, d.state, p.criterion, p.version)
            from DossierProof p, Dossier d
            where p.document = :document and p.dossier = d.id.value and d.structure = :structure
            order by d.changedAt desc, p.criterion, p.id
            """)
    List<DocumentUse> usesOf(StructureId structure, UUID document);

    static ReadGrant.Readable readable(Object[] row) {
        return new ReadGrant.Readable(new DocumentId((UUID) row[0]), (Integer) row[1]);
    }
}
