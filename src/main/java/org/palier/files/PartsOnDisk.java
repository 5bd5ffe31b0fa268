package org.palier.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * The open uploads of the embedded endpoint, read from its folder, because over S3 it says of each that it was begun just now
 * and leaves half a part where it is.
 */
record PartsOnDisk(Path bucket) implements OpenUploads {

    /** How the endpoint names whatever belongs to one: its id, then its key, then a number or a word. */
    private static final Pattern NAME = Pattern.compile("\\.mpus-([0-9a-f-]{36})-(.+)");

    @Override
    public List<OpenUpload> quietSince(String prefix, Instant before) {
        Map<String, OpenUpload> found = new HashMap<>();
        try {
            for (var file : files()) {
                var name = NAME.matcher(file.toString());
                if (name.matches() && name.group(2).startsWith(prefix)) {
                    var seen = new OpenUpload(key(name.group(2)), name.group(1), heard(bucket.resolve(file)));
                    found.merge(seen.id(), seen, PartsOnDisk::later);
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new StoreUnavailable(prefix, unreadable);
        }
        return found.values().stream()
                .filter(upload -> upload.heard().isBefore(before))
                .toList();
    }

    @Override
    public void giveUp(OpenUpload upload) {
        try (var own = Files.newDirectoryStream(bucket, ".mpus-" + upload.id() + "-*")) {
            for (var one : own) {
                FileSystemUtils.deleteRecursively(one);
            }
        } catch (IOException stays) {
            throw new StoreUnavailable(upload.key(), stays);
        }
    }

    /** Their names within the bucket; a key with a slash in it makes a folder. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.notExists(bucket)) {
            return files;
        }
        try (var begun = Files.newDirectoryStream(bucket, ".mpus-*")) {
            for (var one : begun) {
                try (var within = Files.walk(one)) {
                    within.filter(Files::isRegularFile).map(bucket::relativize).forEach(files::add);
                }
            }
        }
        return files;
    }

    private static Instant heard(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException justCompleted) {
            return Instant.MAX;
        }
    }

    private static OpenUpload later(OpenUpload one, OpenUpload other) {
        return one.heard().isAfter(other.heard()) ? one : other;
    }

    private static String key(String nameOfAPart) {
        return nameOfAPart.replaceFirst("-(\\d+|stub)(-[0-9a-f-]{36})?$", "");
    }
}
