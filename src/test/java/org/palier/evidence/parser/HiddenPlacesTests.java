package org.palier.evidence.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palier.evidence.Hidden;
import org.palier.evidence.HiddenInOffice;
import org.palier.evidence.HiddenInPdf;
import org.palier.evidence.HiddenInSaved;

/** What no page shows is looked at for what is personal, and is neither in the text nor among the words of a picture. */
class HiddenPlacesTests {

    private static Inspector inspector;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readAsTheProcessDoes() throws Exception {
        inspector = new Inspector();
    }

    static Stream<Hidden> everywhere() {
        return Stream.of(HiddenInPdf.from(1), HiddenInOffice.from(21), HiddenInSaved.from(71))
                .flatMap(one -> one);
    }

    static Stream<Hidden> notToldApart() {
        return Stream.concat(HiddenInSaved.inFormerFrom(1), HiddenInSaved.paleFrom(21));
    }

    static Stream<Hidden> inPdfs() {
        return HiddenInPdf.from(1);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void isReadBesideTheTextAndNotInIt(Hidden hidden) throws IOException {
        var found = inspected(hidden);
        assertThat(found.text()).contains("chrysalide").doesNotContain(hidden.marker(), hidden.number());
        assertThat(beside(found)).contains(hidden.marker(), hidden.number());
    }

    /** Whether the pages show it is not known: it is in the text, or beside it. */
    @ParameterizedTest
    @MethodSource("notToldApart")
    void isReadWhereItIsNotToldApart(Hidden hidden) throws IOException {
        var found = inspected(hidden);
        assertThat(found.text() + "\n" + beside(found)).contains("chrysalide", hidden.marker(), hidden.number());
    }

    @ParameterizedTest
    @MethodSource("inPdfs")
    void isNotAmongTheWordsOfAPage(Hidden hidden) throws IOException {
        var file = Files.write(folder.resolve(hidden.fileName()), hidden.bytes());
        var drawing = new PageDrawer()
                .draw(new DrawOrder(file, "application/pdf", folder, List.of(), 9, Duration.ofMinutes(1), 110, false));
        assertThat(drawing.hindrance()).isNull();
        assertThat(PlacedWords.read(Files.readString(folder.resolve(Drawing.words(1))))
                        .text())
                .contains("chrysalide")
                .doesNotContain(hidden.marker(), hidden.number());
    }

    private Findings inspected(Hidden hidden) throws IOException {
        var file = Files.write(folder.resolve(hidden.fileName()), hidden.bytes());
        var name = hidden.fileName();
        var found = inspector.inspect(new InspectOrder(file, name.substring(name.lastIndexOf('.') + 1), folder));
        assertThat(found.objection()).isNull();
        return found;
    }

    private static String beside(Findings found) {
        return found.asides().stream().map(Aside::text).collect(Collectors.joining("\n"));
    }
}
