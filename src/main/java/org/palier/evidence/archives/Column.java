package org.palier.evidence.archives;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a column of the table says, by its head: French or English, whatever its accents and capitals. */
public enum Column {
    FILE("fichier", "nom du fichier", "nom de fichier", "chemin", "file", "file name", "filename", "path"),
    TITLE("titre", "intitule", "libelle", "nom de la piece", "title", "label"),
    TYPE("type", "type de piece", "type de document", "nature", "document type", "kind"),
    DATE("date", "date de la piece", "date du document", "document date", "dated"),
    CRITERIA("critere", "criteres", "codes des criteres", "criterion", "criteria", "criterion codes"),
    CLAUSES(
            "clause",
            "clauses",
            "article",
            "articles",
            "iso 9001",
            "clause iso 9001",
            "clauses iso 9001",
            "article iso 9001",
            "articles iso 9001",
            "iso 9001 clause",
            "iso 9001 clauses",
            "clauses iso",
            "iso clauses");

    private final Set<String> heads;

    Column(String... heads) {
        this.heads = Set.of(heads);
    }

    static Optional<Column> headed(String cell) {
        String head = Normalizer.normalize(cell, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)", " ")
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("iso 9001 (version )?2015", "iso 9001")
                .strip();
        return Stream.of(values()).filter(column -> column.heads.contains(head)).findFirst();
    }
}
