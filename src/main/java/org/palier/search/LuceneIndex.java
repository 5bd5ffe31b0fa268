package org.palier.search;

import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.util.Version;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.palier.evidence.DocumentId;
import org.palier.evidence.TextIndex;
import org.palier.evidence.Texts.ReadText;
import org.palier.evidence.VersionView;
import org.palier.shared.Page;

/** The index in a folder of this machine, opened with the application and closed with it. */
class LuceneIndex implements TextIndex, AutoCloseable {

    /** As far as anyone leafs: Lucene ranks everything before a page to find it. */
    private static final int LAST_PAGE = 400;

    private final CloseableSearchMapping mapping;

    LuceneIndex(Path folder) {
        mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(Entry.class))
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", Version.LATEST)
                .property("hibernate.search.backend.directory.root", folder.toString())
                .property("hibernate.search.backend.analysis.configurer", new Analysis())
                .property("hibernate.search.indexing.plan.synchronization.strategy", "sync")
                .build();
    }

    @Override
    public void put(VersionView version, String text) {
        putAll(List.of(new ReadText(version, text)));
    }

    /**
     * Puts several at once, which costs hardly more than one: the versions of a document in their order.
     *
     * <p>One at a time, because whether a version is the latest is asked of the index before it is written.
     */
    synchronized void putAll(List<ReadText> read) {
        try (SearchSession session = mapping.createSession()) {
            read.forEach(each -> plan(session, each.version(), each.text()));
        }
    }

    private static void plan(SearchSession session, VersionView version, String text) {
        session.indexingPlan().addOrUpdate(Entry.ofVersion(version, text));
        if (!knowsLaterThan(session, version.document(), version.version())) {
            session.indexingPlan().addOrUpdate(Entry.ofLatest(version, text));
        }
    }

    private static boolean knowsLaterThan(SearchSession session, DocumentId document, int version) {
        return session.search(Entry.class)
                        .where(f -> f.and(
                                f.id().matching(document.toString()),
                                f.range().field("version").greaterThan(version)))
                        .fetchTotalHitCount()
                > 0;
    }

    /** The entries that answer, the best first. */
    Page<Found> find(Query query, int page) {
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        try (SearchSession session = mapping.createSession()) {
            var result = session.search(Entry.class)
                    .select(f -> f.composite()
                            .from(
                                    f.field("key", String.class),
                                    f.composite()
                                            .from(
                                                    f.highlight("title").highlighter("whole"),
                                                    f.highlight("fileName").highlighter("whole"),
                                                    f.highlight("text"))
                                            .as(Found.Marks::new))
                            .as(Found::new))
                    .where(f -> f.bool().must(query.saying(f)).filter(query.readable(f)))
                    .sort(f -> f.score().then().field("key"))
                    .highlighter(Query::passages)
                    .highlighter("whole", Query::whole)
                    .fetch(number * Page.SIZE, Page.SIZE);
            return new Page<>(result.hits(), number, result.total().hitCount(), Page.SIZE);
        }
    }

    /** Whether it answers now. */
    boolean isReady() {
        try (SearchSession session = mapping.createSession()) {
            return session.search(Entry.class).where(f -> f.matchNone()).fetchTotalHitCount() == 0;
        } catch (SearchException closedOrBroken) {
            return false;
        }
    }

    @Override
    public void close() {
        mapping.close();
    }
}
