package org.palier.search;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import org.palier.evidence.Texts.ReadText;
import org.palier.membership.StructureId;
import org.springframework.boot.DefaultApplicationArguments;

/** An index in a process that may write small files only, until it may write large ones again. */
final class FullDisk {

    private static final int DOCUMENTS = 12;

    private FullDisk() {}

    public static void main(String[] arguments) throws Exception {
        SomeTexts texts = new SomeTexts();
        for (int number = 0; number < DOCUMENTS; number++) {
            texts.keep(new ReadText(LuceneIndexTests.aVersion("Titre", "f.txt"), large(number)));
        }
        IndexFolder folder = new IndexFolder(Path.of(arguments[0]));
        OpenIndex opened = new OpenIndex(folder);
        LuceneIndex index = new LuceneIndex(opened, ZoneOffset.UTC);
        IndexWatch watch = new IndexWatch(folder, opened, index, new Reindex(folder, opened, index, texts));
        watch.run(new DefaultApplicationArguments());
        System.out.println("missing " + (watch.missing() != null) + ", complete " + folder.isComplete());
        thereIsRoom();
        await().atMost(Duration.ofSeconds(30)).until(() -> watch.missing() == null);
        Query query =
                new Query(new Scope(StructureId.of("s01"), Set.of()), Reading.of("texte", Synonyms.of(Stream.of())));
        System.out.println("found " + index.find(query, 0).total());
        watch.destroy();
        index.close();
    }

    private static String large(int number) {
        StringBuilder text = new StringBuilder("un texte ");
        for (int word = 0; word < 4_000; word++) {
            text.append("mot")
                    .append(number)
                    .append('x')
                    .append(Integer.toString(word, 36))
                    .append(' ');
        }
        return text.toString();
    }

    private static void thereIsRoom() throws IOException, InterruptedException {
        new ProcessBuilder("prlimit", "--pid", "" + ProcessHandle.current().pid(), "--fsize=unlimited:")
                .inheritIO()
                .start()
                .waitFor();
    }
}
