package org.palier.dossier;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.collective.CampaignId;
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

    /**
     * What is frozen for the criteria that apply, in the dossiers that this person reviews and whose present sending they signed
     * the undertaking for, while these are open to them.
     */
    @Query("""
        select new org.palier.dossier.LentProof(
            p.document, p.version, p.cleared, p.original, d.referential, d.theme, p.criterion)
        from DossierProof p, Dossier d, DossierCriterion c
        where p.dossier = d.id.value and c.key.dossier = p.dossier and c.key.code = p.criterion and c.applicable = true
        and exists (select u.key.number from Undertaking u
            where u.key.dossier = p.dossier and u.key.person = :person and u.key.sending = d.sending)
        and d.reviewer = :reviewer and d.state in :open and p.document is not null and p.sha256 is not null
        """)
    List<LentProof> lent(UUID person, StructureId reviewer, Collection<DossierState> open);

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

    @Query("select distinct d.id from DossierProof p, Dossier d where p.document = :document and p.dossier ="
            + " d.id.value")
    List<DossierId> tying(UUID document);

    /** Where a document proves something in this structure's dossiers, the last changed first. */
    @Query("""
        select new org.palier.dossier.DocumentUse(d.id, d.referential, d.theme, d.state, p.criterion, p.version)
        from DossierProof p, Dossier d
        where p.document = :document and p.dossier = d.id.value and d.structure = :structure
        order by d.changedAt desc, p.criterion, p.id
        """)
    List<DocumentUse> usesOf(StructureId structure, UUID document);
}
