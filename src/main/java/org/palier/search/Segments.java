package org.palier.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * The files of an index as they lie on the disk, looked at apart from Lucene: it goes on with files that are gone, reads zeros
 * where they were cut, and begins a new index in an empty folder without a word.
 */
class Segments {

    private static final int READINGS = 5;

    private final Path folder;

    /** What each file was when it was first seen, because Lucene writes a file once. */
    private final Map<String, Stamp> known = new HashMap<>();

    private final Set<String> summed = new HashSet<>();

    private Set<String> files = Set.of();
    private long generation = -1;

    Segments(Path folder) {
        this.folder = folder;
    }

    /** What a file is as long as nobody touches it. */
    private record Stamp(long size, FileTime written) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(is.size(), is.lastModifiedTime());
        }
    }

    /** Forgets them all, because another index begins. */
    synchronized void forget() {
        known.clear();
        summed.clear();
        files = Set.of();
        generation = -1;
    }

    /** Whether all that belongs to the index is there as it was written; soon told, so that each search can ask. */
    synchronized boolean areWhole() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Directory directory = new NIOFSDirectory(folder)) {
            for (int reading = 0; reading < READINGS; reading++) {
                long latest = SegmentInfos.getLastCommitGeneration(directory);
                if (latest < 0 || latest < generation) {
                    return false;
                }
                if (stand(directory, latest)) {
                    return true;
                }
                if (latest == SegmentInfos.getLastCommitGeneration(directory)) {
                    return false;
                }
                // because Lucene has written meanwhile, and removed what it needs no longer
            }
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    /** The same, and whether those that were not read before are sound to the byte. */
    boolean areWholeToTheByte() {
        if (!areWhole()) {
            return false;
        }
        try (Directory directory = new NIOFSDirectory(folder)) {
            for (String file : notYetSummed()) {
                if (!isSound(directory, file) && isNeeded(file)) {
                    return false;
                }
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean stand(Directory directory, long latest) {
        try {
            if (latest > generation) {
                String commit = IndexFileNames.fileNameFromGeneration(IndexFileNames.SEGMENTS, "", latest);
                files = Set.copyOf(SegmentInfos.readCommit(directory, commit).files(true));
                generation = latest;
                known.keySet().retainAll(files);
                summed.retainAll(files);
            }
            for (String file : files) {
                Stamp stamp = Stamp.of(folder.resolve(file));
                Stamp before = known.putIfAbsent(file, stamp);
                if (before != null && !before.equals(stamp)) {
                    return false;
                }
            }
            return true;
        } catch (IOException goneOrDamaged) {
            return false;
        }
    }

    private synchronized Set<String> notYetSummed() {
        Set<String> left = new HashSet<>(files);
        left.removeAll(summed);
        return left;
    }

    /** Whether Lucene has not replaced it while it was read. */
    private synchronized boolean isNeeded(String file) {
        return !areWhole() || files.contains(file);
    }

    private boolean isSound(Directory directory, String file) {
        try (var input = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(input);
        } catch (IOException goneOrDamaged) {
            return false;
        }
        synchronized (this) {
            summed.add(file);
        }
        return true;
    }
}
