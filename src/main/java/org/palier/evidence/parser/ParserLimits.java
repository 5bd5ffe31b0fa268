package org.palier.evidence.parser;

import java.nio.file.Path;
import java.time.Duration;
import org.palier.shared.RunFolder;
import org.springframework.util.unit.DataSize;

/**
 * What a document may take.
 *
 * @param workers how many processes read at once
 * @param heap of each
 * @param time to read one document, after which its process is killed
 * @param drawing time to draw one document's pages, after which its process is killed
 * @param pages how many pages are drawn
 * @param run where the processes put their temporary files
 * @param folder where they keep what they know of the fonts of this machine
 */
public record ParserLimits(
        int workers, DataSize heap, Duration time, Duration drawing, int pages, RunFolder run, Path folder) {}
