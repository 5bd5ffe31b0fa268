package org.palier.search;

import java.time.LocalDate;
import java.time.ZoneId;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.VersionView;

/**
 * What the index knows of a version. A version has its own entry, for those who may read it alone, and the document one
 * more, always its latest version, for its own people: so each finds what is theirs to read, once.
 */
@SearchEntity
@Indexed(index = Entry.INDEX)
class Entry {

    static final String INDEX = "documents";

    @DocumentId
    final String id;

    @KeywordField(projectable = Projectable.YES, sortable = Sortable.YES)
    final String key;

    @KeywordField
    final String structure;

    @GenericField
    final boolean latest;

    @GenericField
    final int version;

    @FullTextField(analyzer = Analysis.FRENCH, highlightable = Highlightable.FAST_VECTOR, projectable = Projectable.YES)
    final String title;

    @FullTextField(analyzer = Analysis.NAMES, highlightable = Highlightable.FAST_VECTOR, projectable = Projectable.YES)
    final String fileName;

    @FullTextField(analyzer = Analysis.FRENCH, highlightable = Highlightable.FAST_VECTOR, projectable = Projectable.YES)
    final String text;

    @FullTextField(analyzer = Analysis.SPELLING, norms = Norms.NO)
    final String spelling;

    @KeywordField(aggregable = Aggregable.YES)
    final @Nullable String type;

    @KeywordField(aggregable = Aggregable.YES)
    final String year;

    private Entry(String id, boolean latest, VersionView view, String text, ZoneId zone) {
        this.id = id;
        this.key = new Key(view.document(), view.version()).toString();
        this.structure = view.structure().value();
        this.latest = latest;
        this.version = view.version();
        this.title = Analysis.composed(view.title());
        this.fileName = Analysis.composed(view.fileName());
        this.text = Analysis.composed(text);
        this.spelling = String.join("\n", title, fileName, this.text);
        this.type = view.type();
        LocalDate dated = view.dated();
        this.year = String.valueOf(
                dated != null ? dated.getYear() : view.receivedAt().atZone(zone).getYear());
    }

    static Entry ofVersion(VersionView view, String text, ZoneId zone) {
        return new Entry(new Key(view.document(), view.version()).toString(), false, view, text, zone);
    }

    static Entry ofLatest(VersionView view, String text, ZoneId zone) {
        return new Entry(view.document().toString(), true, view, text, zone);
    }
}
