package org.palier.search;

import java.text.Normalizer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** Names to the index the ways in which words are made of text. */
class Analysis implements LuceneAnalysisConfigurer {

    static final String FRENCH = "french";
    static final String NAMES = "names";
    static final String SPELLING = "spelling";

    /** Changes whenever an index written before cannot be searched as it should any more. */
    static final String SCHEMA = "3";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(FRENCH).instance(French.TEXT);
        context.analyzer(NAMES).instance(French.NAMES);
        context.analyzer(SPELLING).instance(French.SPELLING);
    }

    /** Letters with their accents in one piece, as readers type them; some files hold them in two. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u00AD", "");
    }
}
