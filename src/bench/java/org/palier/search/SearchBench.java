package org.palier.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.palier.bench.Pairs;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Texts.ReadText;
import org.palier.evidence.VersionView;
import org.palier.membership.StructureId;

/** The index of Palier, with rights, facets and passages, against bare Lucene without any, over ever more documents. */
public final class SearchBench {

    private static final int SEARCHES = 200;
    private static final int STRUCTURES = 20;
    private static final int BATCH = 1_000;
    private static final Scope SCOPE = new Scope(StructureId.of("s01"), Set.of());
    private static final Synonyms NONE = Synonyms.of(Stream.of());

    private final Random random = new Random(1);

    private SearchBench() {}

    public static void main(String[] arguments) throws Exception {
        SearchBench bench = new SearchBench();
        for (int documents : List.of(1_000, 10_000, 100_000)) {
            bench.run(documents);
        }
    }

    private void run(int documents) throws Exception {
        Path folder = Files.createTempDirectory("palier-bench");
        OpenIndex opened = new OpenIndex(new IndexFolder(folder.resolve("palier")));
        opened.begin();
        try (LuceneIndex palier = new LuceneIndex(opened, ZoneOffset.UTC);
                FSDirectory directory = FSDirectory.open(folder.resolve("bare"))) {
            fill(documents, palier, directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher bare = new IndexSearcher(reader);
                Pairs.print(
                        SEARCHES + " searches among " + documents + " documents, against bare Lucene",
                        () -> {
                            for (int search = 0; search < SEARCHES; search++) {
                                palier.find(query(word() + " " + word()), 0);
                            }
                            return SEARCHES;
                        },
                        () -> {
                            for (int search = 0; search < SEARCHES; search++) {
                                search(bare, word(), word());
                            }
                            return SEARCHES;
                        });
                Pairs.print(
                        SEARCHES + " searches with facets among " + documents + ", against bare Lucene",
                        () -> {
                            for (int search = 0; search < SEARCHES; search++) {
                                Query query = query(word() + " " + word());
                                palier.find(query, 0);
                                palier.counts(query);
                            }
                            return SEARCHES;
                        },
                        () -> {
                            for (int search = 0; search < SEARCHES; search++) {
                                search(bare, word(), word());
                            }
                            return SEARCHES;
                        });
            }
        }
    }

    private void fill(int documents, LuceneIndex palier, FSDirectory directory) throws Exception {
        try (IndexWriter bare = new IndexWriter(directory, new IndexWriterConfig(French.TEXT))) {
            for (int begun = 0; begun < documents; begun += BATCH) {
                List<ReadText> batch = new ArrayList<>();
                for (int document = begun; document < begun + BATCH; document++) {
                    String structure = "s%02d".formatted(document % STRUCTURES);
                    String text = text();
                    batch.add(new ReadText(version(structure), text));
                    Document small = new Document();
                    small.add(new StringField("structure", structure, Store.YES));
                    small.add(new TextField("text", text, Store.YES));
                    bare.addDocument(small);
                }
                palier.putAll(batch);
            }
            bare.commit();
        }
    }

    private static List<String> search(IndexSearcher bare, String one, String two) throws Exception {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term("structure", "s01")), Occur.FILTER);
        for (String word : List.of(one, two)) {
            query.add(new TermQuery(new Term("text", French.words(word).get(0).stem())), Occur.MUST);
        }
        List<String> found = new ArrayList<>();
        for (ScoreDoc hit : bare.search(query.build(), 25).scoreDocs) {
            found.add(bare.storedFields().document(hit.doc).get("text"));
        }
        return found;
    }

    private static Query query(String words) {
        return new Query(SCOPE, Reading.of(words, NONE), false, Map.of(), new Shelves(Map.of()));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 60; word++) {
            text.append(word()).append(' ');
        }
        return text.toString();
    }

    /** One of a thousand words, of which the first come most often. */
    private String word() {
        int number = (int) (1_000 * Math.pow(random.nextDouble(), 3));
        return "mot" + (char) ('a' + number / 100) + (char) ('a' + number / 10 % 10) + (char) ('a' + number % 10);
    }

    private static VersionView version(String structure) {
        return new VersionView(
                DocumentId.next(),
                1,
                StructureId.of(structure),
                "Pièce",
                "DUERP",
                "piece.txt",
                "text/plain",
                400,
                "0".repeat(64),
                DocumentState.READY,
                null,
                null,
                "fr",
                Instant.EPOCH,
                "banc",
                null,
                false,
                null);
    }
}
