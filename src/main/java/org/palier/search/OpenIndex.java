package org.palier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.Version;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.palier.shared.Causes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lucene on a folder: open, or closed because it could not be opened there; once it was found broken, only a new one is whole. */
class OpenIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);

    private final IndexFolder folder;
    private final Segments segments;
    private volatile @Nullable CloseableSearchMapping mapping;
    private volatile boolean broken;

    OpenIndex(IndexFolder folder) {
        this.folder = folder;
        this.segments = new Segments(folder.words());
    }

    /** Opens what lies there. */
    synchronized void open() {
        close();
        mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(Entry.class))
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", Version.LATEST)
                .property(
                        "hibernate.search.backend.directory.root", folder.path().toString())
                .property("hibernate.search.backend.analysis.configurer", new Analysis())
                .property("hibernate.search.indexing.plan.synchronization.strategy", "sync")
                .build();
    }

    /** Opens what lies there where it is complete and can be opened; stays closed otherwise. */
    synchronized void openIfComplete() {
        if (folder.isComplete() && segments.areWhole()) {
            try {
                open();
            } catch (RuntimeException damaged) {
                LOG.warn("The index could not be opened", damaged);
            }
        }
    }

    /** Begins one that holds nothing. */
    synchronized void begin() {
        broken = true;
        close();
        folder.clear();
        segments.forget();
        open();
        broken = false;
    }

    /** Whether it is open on files that are all there as they were written. */
    boolean isWhole() {
        return isUsable() && segments.areWhole();
    }

    boolean isWholeToTheByte() {
        return isUsable() && segments.areWholeToTheByte();
    }

    private boolean isUsable() {
        return mapping != null && !broken;
    }

    <T> T read(Function<SearchMapping, T> question) {
        CloseableSearchMapping asked = mapping;
        if (asked == null) {
            throw new IndexBroken("closed");
        }
        try {
            return question.apply(asked);
        } catch (RuntimeException
                | InternalError failed) { // because Java calls it an internal one where a file was cut
            if (asked != mapping || isOfTheDisk(failed) || !isWhole()) {
                throw new IndexBroken(failed);
            }
            throw failed;
        }
    }

    <T> T search(Function<SearchSession, T> question) {
        return read(asked -> {
            try (SearchSession session = asked.createSession()) {
                return question.apply(session);
            }
        });
    }

    /**
     * One at a time. Where it is broken nothing is written, because it is going to be written anew from what the database holds
     * by then; where it breaks the first one that writes finds that out, because Lucene goes on with an empty one.
     */
    synchronized <T> T write(Supplier<T> what, Function<T, Consumer<SearchSession>> how) {
        T given = what.get();
        CloseableSearchMapping written = mapping;
        if (written == null || broken) {
            return given;
        }
        try (SearchSession session = written.createSession()) {
            how.apply(given).accept(session);
        } catch (RuntimeException | InternalError failed) {
            mustBeWhole();
            throw failed;
        }
        return given;
    }

    private void mustBeWhole() {
        if (!segments.areWhole()) {
            broken = true;
            folder.spoil();
        }
    }

    @Override
    public synchronized void close() {
        CloseableSearchMapping former = mapping;
        mapping = null;
        try {
            if (former != null) {
                former.close();
            }
        } catch (SearchException | AlreadyClosedException withoutItsFiles) {
            LOG.info("The former index did not close well: {}", Objects.toString(withoutItsFiles.getMessage()));
        }
    }

    private static boolean isOfTheDisk(Throwable failed) {
        return Causes.of(failed).stream()
                .anyMatch(cause -> cause instanceof IOException
                        || cause instanceof UncheckedIOException
                        || cause instanceof AlreadyClosedException
                        || cause instanceof InternalError);
    }
}
