package org.palier.shared;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Removes a folder as far as it can be, never what a link in it leads to; its lock goes last, and not before the rest. */
final class Removal extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final Path lock;
    private @Nullable IOException first;

    private Removal(Path folder, Path lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static void of(Path folder, Path lock) throws IOException {
        var removal = new Removal(folder, lock);
        Files.walkFileTree(folder, removal);
        if (removal.first != null) {
            throw removal.first;
        }
        Files.deleteIfExists(lock);
        Files.deleteIfExists(folder);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
        if (!file.equals(lock)) {
            delete(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
        stays(fault);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault) {
        if (!visited.equals(folder)) {
            delete(visited);
        }
        return FileVisitResult.CONTINUE;
    }

    private void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException fault) {
            stays(fault);
        }
    }

    private void stays(IOException fault) {
        if (first == null) {
            first = fault;
        }
    }
}
