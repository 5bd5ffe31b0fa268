package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.palier.evidence.SomeDocuments.aPdf;
import static org.palier.evidence.SomeDocuments.somebody;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.parser.OutsidePrograms;
import org.palier.files.FaultyLink;
import org.palier.files.ObjectStore;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the intake draws of real documents, and what it says of those that it does not draw. */
@EvidenceTest
class PreviewTests {

    @Autowired
    private PagePictures pictures;

    @Autowired
    private Intake intake;

    @Autowired
    private SomeDocuments some;

    @Autowired
    private ObjectStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Previews previews;

    @Autowired
    private VersionRepository versions;

    @Autowired
    private Erasures erasures;

    @Autowired
    private FaultyLink link;

    private final Actor staff = somebody(Role.STAFF);

    @AfterEach
    void mendTheLink() {
        link.suffer(FaultyLink.Fault.NONE);
    }

    @Test
    void drawsEveryPageOfAPdf() throws IOException {
        var lines = IntStream.range(0, 120).mapToObj(line -> "Ligne " + line).toList();
        var view = some.inspected(staff, "long.pdf", SampleDocuments.pdf("Livret", lines));
        var preview = preview(view);
        assertThat(preview.reason()).isNull();
        assertThat(preview.pages())
                .extracting(Preview.Page::page, Preview.Page::width, Preview.Page::height)
                .startsWith(org.assertj.core.groups.Tuple.tuple(1, 909, 1286))
                .hasSize(4);
        var page = picture(view, 4);
        assertThat(page.getWidth()).isEqualTo(909);
        assertThat(IntStream.range(0, page.getHeight())
                        .anyMatch(y -> IntStream.range(0, page.getWidth()).anyMatch(x -> isDark(page.getRGB(x, y)))))
                .as("something is written on it")
                .isTrue();
    }

    @Test
    void turnsAPhotoTheRightWayUpAndForgetsWhoTookIt() throws IOException {
        var view = some.inspected(staff, "photo.jpg", SomePictures.heldOnItsSide(800, 400));
        var picture = picture(view, 1);
        assertThat(picture.getWidth()).isEqualTo(400);
        assertThat(picture.getHeight()).isEqualTo(800);
        assertThat(isRed(picture.getRGB(390, 10)))
                .as("the corner went to the right")
                .isTrue();
        assertThat(bytes(view, 1)).doesNotContain(SomePictures.TELEPHONE).doesNotContain("Exif");
    }

    @Test
    void drawsNoSideLongerThanAScreenHas() throws IOException {
        var view = some.inspected(staff, "affiche.png", SomePictures.written(SomePictures.marked(5_000, 3_000), "png"));
        assertThat(preview(view).pages()).containsExactly(new Preview.Page(1, 2000, 1200));
        assertThat(isRed(picture(view, 1).getRGB(100, 100))).isTrue();
    }

    @Test
    void drawsEveryPageOfAScan() throws IOException {
        var view = some.inspected(staff, "scan.tiff", SomePictures.tiff(3));
        assertThat(preview(view).pages()).extracting(Preview.Page::height).containsExactly(80, 81, 82);
    }

    @Test
    void drawsAPhotoOfATelephoneWhereItsDecoderIs() throws IOException {
        byte[] photo;
        try (var resource = PreviewTests.class.getResourceAsStream("photo.heic")) {
            photo = Objects.requireNonNull(resource).readAllBytes();
        }
        var preview = preview(some.inspected(staff, "IMG_0001.HEIC", photo));
        if (OutsidePrograms.decodesPhotos()) {
            assertThat(preview.pages()).containsExactly(new Preview.Page(1, 320, 240));
        } else {
            assertThat(preview).isEqualTo(new Preview("evidence.preview.no-heic", List.of()));
        }
    }

    @Test
    void saysWhatIsNotDrawnAndKeepsIt() throws IOException {
        assertHindered("livret.docx", SampleDocuments.docx("Livret", List.of("Contenu")), "no-office");
        assertHindered("notes.txt", "Réunion du collectif.".getBytes(StandardCharsets.UTF_8), "no-pages");
        assertHindered("secret.pdf", HostileDocuments.encryptedPdf(), "encrypted");
        assertHindered("geante.png", SomePictures.hugePng(), "too-many-pixels");
        assertHindered("sans-fin.pdf", HostileDocuments.endlessPdf(), "too-heavy");
    }

    @Test
    void drawsTheFirstPagesOfALongDocument() throws IOException {
        var preview = preview(some.inspected(staff, "mille.pdf", HostileDocuments.thousandPages()));
        assertThat(preview.reason()).isEqualTo("evidence.preview.more-pages");
        assertThat(preview.pages()).hasSize(60);
    }

    @Test
    void showsNothingActiveOfAPdf() throws IOException {
        var view = some.inspected(staff, "actif.pdf", HostileDocuments.scriptedPdf());
        assertThat(preview(view).pages()).hasSize(1);
        assertThat(bytes(view, 1)).startsWith("\u00ff\u00d8").doesNotContain("app.alert");
    }

    @Test
    void drawsOnceHoweverOftenItIsAsked() throws IOException {
        var view = some.inspected(staff, "livret.pdf", aPdf());
        var kept = store.list(PageRepository.PREFIX).count();
        intake.preview(view.document(), view.version());
        intake.withoutPreview(view.document(), view.version());
        assertThat(store.list(PageRepository.PREFIX)).hasSize((int) kept);
        assertThat(preview(view).reason()).isNull();
        assertThat(preview(view).pages()).hasSize(1);
    }

    @Test
    void saysThatThePagesComeWhileTheyAreDrawn() {
        var view = some.concluded(staff, "livret.pdf", aPdf());
        assertThat(view.state()).isEqualTo(DocumentState.READY);
        assertThat(preview(view)).isEqualTo(new Preview("evidence.preview.pending", List.of()));
        assertThat(preview(view).isPending()).isTrue();
        intake.preview(view.document(), 1);
        assertThat(preview(view).isPending()).isFalse();
        assertThat(preview(view).pages()).hasSize(1);
    }

    @Test
    void drawsNothingOfADocumentThatWasErased() {
        var lead = somebody(Role.LEAD);
        var view = some.concluded(lead, "livret.pdf", aPdf());
        erasures.erase(lead, view.document(), "Déposée par erreur.");
        intake.preview(view.document(), 1);
        intake.withoutPreview(view.document(), 1);
        assertThat(rowsAbout(view)).isZero();
    }

    @Test
    void leavesNoPictureOfADocumentThatWasErasedWhileItWasDrawn() {
        var lead = somebody(Role.LEAD);
        var view = some.concluded(lead, "livret.pdf", aPdf());
        var drawing = versions.findById(new VersionId(view.document(), 1)).orElseThrow();
        var kept = store.list(PageRepository.PREFIX).count();
        link.suffer(FaultyLink.Fault.DOWN);
        erasures.erase(lead, view.document(), "Déposée par erreur.");
        link.suffer(FaultyLink.Fault.NONE);
        previews.draw(drawing);
        assertThat(rowsAbout(view)).isZero();
        assertThat(store.list(PageRepository.PREFIX)).hasSize((int) kept);
    }

    @Test
    void showsNoPictureThatIsNotTheOneDrawn() throws IOException {
        var view = some.inspected(staff, "livret.pdf", aPdf());
        jdbc.sql("update document_page set sha256 = 'autre' where document = ?")
                .param(view.document().value())
                .update();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> pictures.picture(staff, view.document(), 1, 1))
                .matches(refusal -> refusal.kind() == Refusal.Kind.DAMAGED);
    }

    @Test
    void readsAgainBeforeItCallsAPictureDamaged() {
        var view = some.inspected(staff, "livret.pdf", aPdf());
        var drawn = pictures.picture(staff, view.document(), 1, 1);
        link.suffer(FaultyLink.Fault.FLIP_BYTE);
        assertThat(pictures.picture(staff, view.document(), 1, 1)).isEqualTo(drawn);
        assertThat(link.hasSuffered()).isTrue();
    }

    @Test
    void showsNothingToAStranger() throws IOException {
        var view = some.inspected(staff, "livret.pdf", aPdf());
        var stranger = somebody(Role.LEAD);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> pictures.of(stranger, view.document(), 1))
                .matches(refusal -> refusal.kind() == Refusal.Kind.UNKNOWN);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> pictures.picture(stranger, view.document(), 1, 1))
                .matches(refusal -> refusal.kind() == Refusal.Kind.UNKNOWN);
    }

    private void assertHindered(String fileName, byte[] bytes, String reason) {
        assertThat(preview(some.inspected(staff, fileName, bytes)))
                .isEqualTo(new Preview("evidence.preview." + reason, List.of()));
    }

    private int rowsAbout(VersionView view) {
        return jdbc.sql("select (select count(*) from document_preview where document = :id)"
                        + " + (select count(*) from document_page where document = :id)")
                .param("id", view.document().value())
                .query(Integer.class)
                .single();
    }

    private Preview preview(VersionView view) {
        return pictures.of(staff, view.document(), view.version());
    }

    private BufferedImage picture(VersionView view, int page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(pictures.picture(staff, view.document(), view.version(), page)));
    }

    private String bytes(VersionView view, int page) {
        return new String(pictures.picture(staff, view.document(), view.version(), page), StandardCharsets.ISO_8859_1);
    }

    private static boolean isDark(int rgb) {
        var colour = new Color(rgb);
        return colour.getRed() + colour.getGreen() + colour.getBlue() < 200;
    }

    private static boolean isRed(int rgb) {
        var colour = new Color(rgb);
        return colour.getRed() > 200 && colour.getGreen() < 60;
    }
}
