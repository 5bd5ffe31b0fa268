package org.palier.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Opens the index where it is complete; else it is begun anew, because nothing in it is missing elsewhere. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

    @Bean
    IndexFolder indexFolder(@Value("${palier.data:./data}") Path data) {
        return new IndexFolder(data.resolve("index"));
    }

    @Bean
    OpenIndex openIndex(IndexFolder folder) {
        OpenIndex index = new OpenIndex(folder);
        index.openIfComplete();
        return index;
    }

    @Bean
    LuceneIndex textIndex(OpenIndex index, Clock clock) {
        return new LuceneIndex(index, clock.getZone());
    }

    @Bean
    Synonyms synonyms(SearchSettings settings) {
        Resource file = settings.synonyms();
        try (InputStream lines = file.getInputStream()) {
            return Synonyms.of(new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The synonyms could not be read from " + file, unreadable);
        }
    }
}
