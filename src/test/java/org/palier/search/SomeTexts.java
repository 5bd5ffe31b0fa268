package org.palier.search;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.ReadGrant.Readable;
import org.palier.evidence.Texts;

/** Texts in memory instead of in the database, handed out a few at a time, with something that happens before each time. */
class SomeTexts implements Texts {

    private static final int AT_ONCE = 3;

    final NavigableMap<Readable, ReadText> kept = new ConcurrentSkipListMap<>(
            Comparator.comparing((Readable key) -> key.document().value()).thenComparing(Readable::version));

    volatile Consumer<List<ReadText>> before = next -> {};

    void keep(ReadText text) {
        kept.put(text.key(), text);
    }

    @Override
    public List<ReadText> after(@Nullable Readable last) {
        List<ReadText> next = (last == null ? kept : kept.tailMap(last, false))
                .values().stream().limit(AT_ONCE).toList();
        before.accept(next);
        return next;
    }

    @Override
    public long count() {
        return kept.size();
    }
}
