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

    private static final int LONGEST = 500;

    private final Set<String> heads;

    Column(String... heads) {
        this.heads = Set.of(heads);
    }

    /** A cell that is longer than any head is none, so that what people send is not worked on at all. */
    static Optional<Column> headed(String cell) {
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        String head = withoutBrackets(Normalizer.normalize(cell, Normalizer.Form.NFD))
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .replace("iso 9001 version 2015", "iso 9001")
                .replace("iso 9001 2015", "iso 9001")
                .strip();
        return Stream.of(values()).filter(column -> column.heads.contains(head)).findFirst();
    }

    /** In one walk: an expression would look for the end of each opening bracket anew. */
    private static String withoutBrackets(String head) {
        StringBuilder bare = new StringBuilder();
        int from = 0;
        int end = head.indexOf(')');
        for (int start = head.indexOf('('); start >= 0 && end >= 0; start = head.indexOf('(', from)) {
            bare.append(head, from, start).append(' ');
            end = head.indexOf(')', start);
            from = end < 0 ? start : end + 1;
        }
        return bare.append(head, from, head.length()).toString();
    }
}
