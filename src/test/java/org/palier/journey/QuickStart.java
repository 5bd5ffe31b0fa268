package org.palier.journey;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.palier.Palier;

/**
 * What lets a process start in half the time: its classes in a jar, because Java archives no others, and the archive of
 * them that one process leaves at its end for those after it.
 */
final class QuickStart {

    private static final Path FOLDER =
            Path.of("target", "quick-" + ProcessHandle.current().pid()).toAbsolutePath();
    private static final Path JAR = FOLDER.resolve("palier.jar");
    private static final Path ARCHIVE = FOLDER.resolve("palier.jsa");

    private QuickStart() {}

    /** What Java is told to start Palier. */
    static synchronized List<String> java(boolean archiving) throws IOException {
        if (Files.notExists(JAR)) {
            pack(place(Palier.class));
        }
        List<String> words = new ArrayList<>(List.of("-Xmx700m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        if (archiving) {
            words.add("-XX:ArchiveClassesAtExit=" + ARCHIVE);
        } else if (Files.exists(ARCHIVE)) {
            words.add("-XX:SharedArchiveFile=" + ARCHIVE);
        }
        // as the folders of classes have it, which are no part of the class path
        words.add(
                "-Dspring.config.additional-location=" + place(QuickStart.class).toUri() + "config/");
        words.addAll(List.of("-cp", classpath(), Palier.class.getName()));
        return words;
    }

    private static String classpath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> jars = Arrays.stream(all.split(java.io.File.pathSeparator))
                .filter(entry -> !Files.isDirectory(Path.of(entry)))
                .toList();
        return JAR + java.io.File.pathSeparator + String.join(java.io.File.pathSeparator, jars);
    }

    private static void pack(Path classes) throws IOException {
        Files.createDirectories(FOLDER);
        List.of(FOLDER, ARCHIVE, JAR).forEach(one -> one.toFile().deleteOnExit());
        try (Stream<Path> files = Files.walk(classes);
                JarOutputStream jar = new JarOutputStream(Files.newOutputStream(JAR))) {
            for (Path file : files.filter(one -> !one.equals(classes)).toList()) {
                // folders too, because what is looked for by a pattern is looked for in them
                boolean folder = Files.isDirectory(file);
                jar.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/') + (folder ? "/" : "")));
                if (!folder) {
                    Files.copy(file, jar);
                }
                jar.closeEntry();
            }
        }
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException ofNoFile) {
            throw new IllegalStateException(ofNoFile);
        }
    }
}
