package org.palier.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.palier.files.NothingKept;
import org.palier.files.ObjectStore;
import org.palier.files.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The marks in the bucket: an object a generation, because the store never replaces one, so that only one database writes each. */
@Component
class BucketMarks {

    static final String PREFIX = "palier/";
    static final String MARKS = PREFIX + "marks/";

    /** The mark of before there were generations: a name alone. */
    private static final String FIRST = PREFIX + "installation";

    private static final int TRIES = 3;
    private static final Logger LOG = LoggerFactory.getLogger(BucketMarks.class);

    private final ObjectStore store;

    BucketMarks(ObjectStore store) {
        this.store = store;
    }

    Optional<Mark> newest() {
        return newest(TRIES);
    }

    private Optional<Mark> newest(int tries) {
        try {
            return store.list(PREFIX)
                    .map(ObjectStore.Kept::key)
                    .filter(BucketMarks::isMark)
                    .max(Comparator.comparing(BucketMarks::generation))
                    .map(this::read);
        } catch (NothingKept overtaken) { // because it goes when a newer one is there
            if (tries <= 1) {
                throw new StoreUnavailable(MARKS, overtaken);
            }
            return newest(tries - 1);
        }
    }

    /** Writes it, and removes those before it; {@link org.palier.files.KeyTaken} where another wrote this generation. */
    void write(Mark own) {
        store.keep(
                MARKS + own.generation(), new ByteArrayInputStream(own.content().getBytes(StandardCharsets.UTF_8)));
        store.list(PREFIX)
                .map(ObjectStore.Kept::key)
                .filter(isMarkBefore(own.generation()))
                .forEach(this::remove);
    }

    private void remove(String former) {
        try {
            store.remove(former);
        } catch (StoreUnavailable stays) {
            LOG.debug("A former mark stays, which says nothing any more: {}", former);
        }
    }

    private Mark read(String key) {
        try (var content = store.open(key)) {
            return Mark.read(generation(key), new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private static Predicate<String> isMarkBefore(long generation) {
        return key -> isMark(key) && generation(key) < generation;
    }

    private static boolean isMark(String key) {
        return key.equals(FIRST) || key.matches(MARKS + "\\d{1,18}");
    }

    private static long generation(String key) {
        return key.equals(FIRST) ? 0 : Long.parseLong(key.substring(MARKS.length()));
    }
}
