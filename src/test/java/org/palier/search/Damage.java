package org.palier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** What can happen to the folder of an index under a service that runs. */
enum Damage {
    REMOVED {
        @Override
        void doTo(IndexFolder folder) throws IOException {
            FileSystemUtils.deleteRecursively(folder.path());
        }
    },
    EMPTIED {
        @Override
        void doTo(IndexFolder folder) throws IOException {
            delete(files(folder, ""));
        }
    },
    WITHOUT_ITS_MARK {
        @Override
        void doTo(IndexFolder folder) throws IOException {
            Files.delete(folder.path().resolve("schema"));
        }
    },
    WITHOUT_ITS_COMMIT {
        @Override
        void doTo(IndexFolder folder) throws IOException {
            delete(files(folder, "segments_"));
        }
    },
    WITHOUT_ITS_SEGMENTS {
        @Override
        void doTo(IndexFolder folder) throws IOException {
            delete(words(folder));
        }
    },
    CUT {
        @Override
        void doTo(IndexFolder folder) throws IOException {
            for (Path file : words(folder)) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        }
    },
    /** As a worn disk does it: neither length nor time tell. */
    WORN {
        @Override
        void doTo(IndexFolder folder) throws IOException {
            for (Path file : words(folder)) {
                FileTime written = Files.getLastModifiedTime(file);
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] = (byte) ~bytes[bytes.length / 2];
                Files.write(file, bytes);
                Files.setLastModifiedTime(file, written);
            }
        }
    };

    abstract void doTo(IndexFolder folder) throws IOException;

    private static void delete(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private static List<Path> words(IndexFolder folder) {
        return files(folder, "_").stream()
                .filter(file -> file.getFileName().toString().startsWith("_"))
                .toList();
    }

    private static List<Path> files(IndexFolder folder, String named) {
        try (Stream<Path> all = Files.walk(folder.path())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().contains(named))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
