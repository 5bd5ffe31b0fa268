package org.palier.sorting.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an import may bring.
 *
 * @param maxSize how heavy it may be, all files together
 * @param maxFiles how many files it may hold
 * @param maxUnpacked how heavy its files may be together once unpacked
 * @param maxRatio how many times heavier than packed a file may turn out
 * @param maxLines how many lines its table may have
 * @param open how many a structure may have waiting at once
 * @param patience how long reading its archive may take
 * @param keep how long it is kept: its archive until it is run, its lines after
 * @param poll how often what a restart left is looked for
 */
@ConfigurationProperties("palier.sorting.imports")
record ImportSettings(
        @DefaultValue("200MB") DataSize maxSize,
        @DefaultValue("1000") int maxFiles,
        @DefaultValue("1GB") DataSize maxUnpacked,
        @DefaultValue("200") int maxRatio,
        @DefaultValue("2000") int maxLines,
        @DefaultValue("10") int open,
        @DefaultValue("2m") Duration patience,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("5s") Duration poll) {}
