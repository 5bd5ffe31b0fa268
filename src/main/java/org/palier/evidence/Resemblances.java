package org.palier.evidence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palier.membership.StructureId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the few numbers that stand for each text, and finds those that share most of them by one look-up in an index. */
@Component
class Resemblances implements Gleaning, Trace {

    private static final int MANY = 20;
    private static final int SHOWN = 5;
    private static final int PER_CENT = 100;

    private final JdbcTemplate jdbc;
    private final VersionRepository versions;
    private final TransactionOperations transaction;

    Resemblances(JdbcTemplate jdbc, VersionRepository versions, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.transaction = transaction;
    }

    @Override
    public void glean(VersionId version, StructureId structure, String text) {
        var document = version.document().value();
        var rows = Arrays.stream(MinHash.of(text))
                .mapToObj(mark -> new Object[] {document, version.number(), structure.value(), mark})
                .toList();
        transaction.executeWithoutResult(
                status -> versions.lock(version).ifPresent(kept -> replace(document, version.number(), rows)));
    }

    private void replace(UUID document, int number, List<Object[]> rows) {
        jdbc.update("delete from document_mark where document = ? and number = ?", document, number);
        jdbc.batchUpdate("insert into document_mark (document, number, structure, mark) values (?, ?, ?, ?)", rows);
    }

    @Override
    public List<String> erase(DocumentId document) {
        jdbc.update("delete from document_mark where document = ?", document.value());
        return List.of();
    }

    /** The latest versions of other documents of the structure, with how much of the text they share in per cent. */
    Map<VersionId, Integer> of(VersionId version, StructureId structure) {
        var found = new LinkedHashMap<VersionId, Integer>();
        jdbc.query(
                """
                select other.document, other.number, count(*) as shared
                from document_mark mine
                join document_mark other on other.structure = mine.structure and other.mark = mine.mark
                join document on document.id = other.document and document.latest = other.number
                where mine.document = ? and mine.number = ? and mine.structure = ?
                and other.document <> mine.document and document.retired_at is null
                group by other.document, other.number
                having count(*) >= ?
                order by shared desc, other.document
                limit ?""",
                row -> {
                    var id = new VersionId(new DocumentId(row.getObject(1, UUID.class)), row.getInt(2));
                    found.put(id, row.getInt(3) * PER_CENT / MinHash.SIZE);
                },
                version.document().value(),
                version.number(),
                structure.value(),
                MANY,
                SHOWN);
        return found;
    }
}
