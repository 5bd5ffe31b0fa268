package org.palier.search;

import java.text.Normalizer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.model.dsl.LuceneAnalyzerOptionalComponentsStep;

/** Makes words of text: "l’évaluation", "les évaluations" and "EVALUATION" are one word. */
class Analysis implements LuceneAnalysisConfigurer {

    static final String FRENCH = "french";
    static final String NAMES = "names";

    /** Changes whenever an index written before cannot be searched as it should any more. */
    static final String SCHEMA = "1";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        stems(context.analyzer(FRENCH).custom().tokenizer("standard"));
        stems(context.analyzer(NAMES)
                .custom()
                .tokenizer("pattern")
                .param("pattern", "\\p{L}+|\\p{N}+")
                .param("group", "0"));
    }

    private static void stems(LuceneAnalyzerOptionalComponentsStep words) {
        words.tokenFilter("elision")
                .param("ignoreCase", "true")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("stop")
                .param("words", "search/small-words.txt")
                .tokenFilter("frenchLightStem");
    }

    /** Letters with their accents in one piece, as readers type them; some files hold them in two. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u00AD", "");
    }
}
