package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.palier.evidence.SomeDocuments.somebody;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.parser.OutsidePrograms;
import org.palier.membership.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** An office document from its deposit to the pictures of its pages, by LibreOffice where the machine has it. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:office;LOCK_TIMEOUT=10000",
            "palier.data=target/data/office",
            "palier.evidence.office="
        })
@Import(SomeDocuments.class)
class OfficeWalkTests {

    @Autowired
    private SomeDocuments some;

    @Autowired
    private Documents documents;

    @Autowired
    private PagePictures pictures;

    @Test
    void drawsThePagesOfAnOfficeDocument() {
        var staff = somebody(Role.STAFF);
        var docx = SampleDocuments.docx("Livret", List.of("Lu avec son encadrante technique."));
        var version = some.receive(staff, "livret.docx", docx).version();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> documents.latest(staff, version.document()).state() == DocumentState.READY);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !pictures.of(staff, version.document(), 1).isPending());
        var preview = pictures.of(staff, version.document(), 1);
        if (OutsidePrograms.printsOfficeDocuments()) {
            assertThat(preview.reason()).isNull();
            assertThat(preview.pages()).hasSize(1);
            assertThat(pictures.picture(staff, version.document(), 1, 1)).isNotEmpty();
        } else {
            assertThat(preview.reason()).isEqualTo("evidence.preview.no-office");
        }
    }
}
