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
 * @param antivirus who looks at files before anybody reads them
 * @param preview what its pictures may take
 * @param office the program that opens office documents, {@code soffice}; looked up on the path when empty
 * @param heic the program that opens HEIC photos, {@code heif-convert}; looked up on the path when empty
 * @param sweep how what the store keeps is looked at
 * @param ocr who recognizes the words of scans and photos
 */
@ConfigurationProperties("palier.evidence")
public record EvidenceSettings(
        @DefaultValue("30MB") DataSize maxSize,
        @DefaultValue("8") int uploads,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("24h") Duration grace,
        @DefaultValue Parser parser,
        @DefaultValue Antivirus antivirus,
        @DefaultValue Preview preview,
        @DefaultValue("") String office,
        @DefaultValue("") String heic,
        @DefaultValue Sweep sweep,
        @DefaultValue Ocr ocr) {

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

    /**
     * Who looks at files before anybody reads them: ClamAV's daemon, listening on TCP.
     *
     * @param host where it listens; empty where there is none
     * @param port where it listens
     * @param patience how long its answer on one file is waited for
     * @param again after how long it looks again at what it found nothing in, whatever it knows
     */
    public record Antivirus(
            @DefaultValue("") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("60s") Duration patience,
            @DefaultValue("7d") Duration again) {}

    /**
     * What the pictures of a document may take.
     *
     * @param time to open one document in another program, and again to draw its pages
     * @param pages how many are drawn
     */
    public record Preview(
            @DefaultValue("60s") Duration time,
            @DefaultValue("60") int pages) {}

    /**
     * Who recognizes the words of scans and photos: Tesseract.
     *
     * @param program {@code tesseract}; looked up on the path when empty
     * @param languages as Tesseract names them, joined by a plus
     * @param time for all the pages of one document
     */
    public record Ocr(
            @DefaultValue("") String program,
            @DefaultValue("fra") String languages,
            @DefaultValue("2m") Duration time) {}

    /**
     * How all that the store keeps is read, to find what is damaged.
     *
     * @param every how long after one sweep the next begins
     * @param pause between two rounds of it
     * @param objects how many a round reads at the most
     * @param bytes how many a round reads about
     */
    public record Sweep(
            @DefaultValue("7d") Duration every,
            @DefaultValue("1m") Duration pause,
            @DefaultValue("500") int objects,
            @DefaultValue("200MB") DataSize bytes) {}
}
