package org.palier.search;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the index; one that is not complete is begun anew, because nothing in it is missing elsewhere. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    IndexFolder indexFolder(@Value("${palier.data:./data}") Path data) {
        return new IndexFolder(data.resolve("index"));
    }

    @Bean
    LuceneIndex textIndex(IndexFolder folder) {
        if (!folder.isComplete()) {
            folder.clear();
        }
        return new LuceneIndex(folder.path());
    }
}
