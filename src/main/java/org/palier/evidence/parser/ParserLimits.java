package org.palier.evidence.parser;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * What a document may take.
 *
 * @param workers how many processes read at once
 * @param heap of each
 * @param time for one document, after which its process is killed
 * @param folder where the processes put their temporary files
 */
public record ParserLimits(int workers, DataSize heap, Duration time, Path folder) {}
