package org.palier.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How documents are received and read.
 *
 * @param maxSize the heaviest file that is taken
 * @param uploads how many files are received at once
 * @param patience how long an upload waits for its turn
 * @param grace after which what an interrupted upload left is removed; longer than the longest upload
 * @param parser what a document may take of the parser
 */
@ConfigurationProperties("palier.evidence")
public record EvidenceSettings(
        @DefaultValue("30MB") DataSize maxSize,
        @DefaultValue("8") int uploads,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("24h") Duration grace,
        @DefaultValue Parser parser) {

    /**
     * What a document may take of the parser.
     *
     * @param workers how many documents are read at once, each in its process
     * @param heap of each process
     * @param time for one document
     */
    public record Parser(
            @DefaultValue("2") int workers,
            @DefaultValue("256MB") DataSize heap,
            @DefaultValue("30s") Duration time) {}
}
