package org.palier.evidence;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.evidence.findings.Finding;
import org.palier.membership.StructureId;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where versions are kept, and seen together with their document. */
interface VersionRepository extends Repository<DocumentVersion, VersionId> {

    /** Of an older reading, and no lead has said that it may go. */
    String OUTDATED = "(version.state = org.palier.evidence.DocumentState.READY and version.generation < "
            + Reading.GENERATION + " and version.release.at is null)";

    String VIEW = "select new org.palier.evidence.VersionView(document.id, version.id.number, version.structure,"
            + " document.title, document.type, version.fileName, version.mediaType, version.size, version.sha256,"
            + " version.state, version.reason, version.pages, version.language, version.receivedAt, version.receivedFrom,"
            + " dating.dated, case when version.held = true or " + OUTDATED + " then true else false end,"
            + " version.damagedAt) from DocumentVersion version join Document document on"
            + " document.id = version.id.document left join Dating dating on dating.id = version.id ";

    String WANTED = "where version.structure = :structure and version.id.number = document.latest"
            + " and (lower(document.title) like :words escape '!' or lower(version.fileName) like :words escape '!')"
            + " and (:type = '' or document.type = :type) and version.state in :states"
            + " and (:usage = 'ANY' or (:usage = 'USED' and document.id.value in :used)"
            + " or (:usage = 'UNUSED' and document.id.value not in :used))"
            + " and ((:retired = true and document.retiredAt is not null)"
            + " or (:retired = false and document.retiredAt is null))";

    Optional<DocumentVersion> findById(VersionId id);

    /** Locked, because the intake may be repeated while it still runs. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select version from DocumentVersion version where version.id = :id")
    Optional<DocumentVersion> lock(VersionId id);

    DocumentVersion save(DocumentVersion version);

    void flush();

    @Query(VIEW + "where version.id = :id")
    Optional<VersionView> view(VersionId id);

    @Query(VIEW + "where version.structure = :structure and version.sha256 = :sha256")
    Optional<VersionView> sameBytes(StructureId structure, String sha256);

    @Query(VIEW + "where version.structure = :structure and version.sha256 in :digests")
    List<VersionView> sameBytes(StructureId structure, Collection<String> digests);

    @Query(VIEW + "where version.id.document = :document order by version.id.number desc")
    List<VersionView> views(DocumentId document);

    @Query(VIEW + "where version.id in :ids")
    List<VersionView> views(Collection<VersionId> ids);

    @Query(
            value = VIEW
                    + "where version.structure = :structure and version.id.number = document.latest and"
                    + " document.retiredAt is null order by version.receivedAt desc, document.id.value",
            countQuery = "select count(document) from Document document"
                    + " where document.structure = :structure and document.retiredAt is null")
    Page<VersionView> latest(StructureId structure, Pageable page);

    @Query(
            value = VIEW
                    + "where version.structure = :structure and version.id.number = document.latest and"
                    + " document.retiredAt is null and (lower(document.title) like :words escape '!' or"
                    + " lower(version.fileName) like :words escape '!') order by version.receivedAt desc,"
                    + " document.id.value",
            countQuery = "select count(document) from DocumentVersion version join Document document on document.id ="
                    + " version.id.document where version.structure = :structure and version.id.number ="
                    + " document.latest and document.retiredAt is null and (lower(document.title) like :words"
                    + " escape '!' or lower(version.fileName) like :words escape '!')")
    Page<VersionView> latest(StructureId structure, String words, Pageable page);

    @Query(
            value = VIEW + WANTED + " order by version.receivedAt desc, document.id.value",
            countQuery = "select count(document) from DocumentVersion version"
                    + " join Document document on document.id = version.id.document " + WANTED)
    Page<VersionView> wanted(
            StructureId structure,
            String words,
            String type,
            Collection<DocumentState> states,
            String usage,
            Collection<UUID> used,
            boolean retired,
            Pageable page);

    /** Of those that are concluded, or are read and about to be, the next; said twice so that the key's index serves. */
    @Query(VIEW
            + "where version.id.document.value >= :document"
            + " and (version.id.document.value > :document or version.id.number > :number)"
            + " and (version.state in :states or (version.state = org.palier.evidence.DocumentState.RECEIVED"
            + " and (version.reason is null or version.reason not in :refused)"
            + " and exists (select 1 from DocumentText text where text.id = version.id)))"
            + " order by version.id.document.value, version.id.number")
    List<VersionView> after(
            UUID document, int number, Collection<DocumentState> states, Collection<String> refused, Limit limit);

    @Query("select count(version) from DocumentVersion version where version.state in :states")
    long count(Collection<DocumentState> states);

    @Query("select finding from DocumentVersion version join version.findings finding where version.id = :id"
            + " order by finding.start")
    List<Finding> findings(VersionId id);

    /**
     * Which of these documents' versions are held, were not looked at yet, were set aside as harmful after they were taken, or
     * came from a sender whom nobody has confirmed.
     */
    @Query("select version.id from DocumentVersion version join Document document on document.id = version.id.document"
            + " where version.id.document in :documents"
            + " and (version.held = true or " + OUTDATED
            + " or version.state = org.palier.evidence.DocumentState.RECEIVED"
            + " or version.reason = 'evidence.reason.virus' or document.unconfirmedSender is not null)")
    List<VersionId> heldAmong(Collection<DocumentId> documents);

    @Query(VIEW + "where version.structure = :structure and version.state <> :state")
    List<VersionView> but(StructureId structure, DocumentState state);

    /** Locked, because pages may be drawn while the document is erased. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select version from DocumentVersion version where version.id.document = :document")
    List<DocumentVersion> of(DocumentId document);

    void delete(DocumentVersion version);

    @Query(VIEW + "where version.state = org.palier.evidence.DocumentState.READY and version.generation < "
            + Reading.GENERATION + " order by version.generation, version.id.document.value, version.id.number")
    List<VersionView> outdated(Limit limit);

    /** The latest versions of these types that came before, the oldest first. */
    @Query(VIEW
            + "where version.structure = :structure and version.id.number = document.latest and document.type"
            + " in :types and version.receivedAt < :before order by version.receivedAt, document.id.value")
    List<VersionView> receivedBefore(StructureId structure, Collection<String> types, Instant before, Limit limit);

    @Query("select version.objectKey from DocumentVersion version where version.objectKey in :keys")
    List<String> knownAmong(Collection<String> keys);

    @Query("select version from DocumentVersion version order by version.id.document.value, version.id.number")
    List<DocumentVersion> inOrder(Limit limit);

    /** Those that come behind in the same order. */
    @Query("select version from DocumentVersion version where version.id.document.value >= :document"
            + " and (version.id.document.value > :document or version.id.number > :number)"
            + " order by version.id.document.value, version.id.number")
    List<DocumentVersion> inOrder(UUID document, int number, Limit limit);

    @Query(VIEW + "where version.structure = :structure and version.damagedAt is not null order by version.damagedAt")
    List<VersionView> damaged(StructureId structure, Limit limit);

    @Query("select count(version) from DocumentVersion version where version.damagedAt is not null")
    long countDamaged();
}
