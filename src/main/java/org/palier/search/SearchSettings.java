package org.palier.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of the search.
 *
 * @param synonyms the file of what the trade's words are also called
 */
@ConfigurationProperties("palier.search")
record SearchSettings(
        @DefaultValue("classpath:search/synonyms.txt") Resource synonyms) {}
