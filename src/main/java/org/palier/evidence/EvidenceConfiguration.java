package org.palier.evidence;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import org.palier.evidence.parser.ForkedParser;
import org.palier.evidence.parser.ParserLimits;
import org.palier.files.OwnKeys;
import org.palier.shared.RunFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The parser processes, and how files come in over HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

    private static final DataSize FIELDS_BESIDE_THE_FILE = DataSize.ofMegabytes(1);
    private static final DataSize HELD_IN_MEMORY = DataSize.ofKilobytes(64);

    @Bean
    ForkedParser forkedParser(EvidenceSettings settings, RunFolder run, @Value("${palier.data:./data}") Path data) {
        var parser = settings.parser();
        var preview = settings.preview();
        return new ForkedParser(new ParserLimits(
                parser.workers(),
                parser.heap(),
                parser.time(),
                preview.time(),
                preview.pages(),
                run,
                data.resolve("parser")));
    }

    @Bean
    OwnKeys documentKeys() {
        return new OwnKeys(Deposits.PREFIX);
    }

    @Bean
    OwnKeys pictureKeys() {
        return new OwnKeys(PageRepository.PREFIX);
    }

    /** Files go to the disk on their way, and are refused before they are all read when they are too heavy. */
    @Bean
    MultipartConfigElement multipartConfiguration(EvidenceSettings settings, RunFolder run) {
        var most = settings.maxSize().toBytes();
        return new MultipartConfigElement(
                run.place("uploads").toString(), most, most + FIELDS_BESIDE_THE_FILE.toBytes(), (int)
                        HELD_IN_MEMORY.toBytes());
    }
}
