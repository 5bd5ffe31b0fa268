package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.palier.evidence.SomeDocuments.aPdf;
import static org.palier.evidence.SomeDocuments.somebody;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.palier.evidence.photos.Albums;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos that become one PDF: upright, in the order asked for, and without what the device wrote beside them. */
@EvidenceTest
class PhotosTests {

    private static final String DEVICE = "Appareil-de-Camille";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private SomeDocuments documents;

    @Autowired
    private Documents all;

    @Autowired
    private Albums albums;

    private final Actor staff = somebody(Role.STAFF);

    @Test
    void turnsAPhotoUpright() throws Exception {
        try (var pdf = album(deposited(lying(6)))) {
            var page = new PDFRenderer(pdf).renderImage(0);
            assertThat(page.getHeight()).isGreaterThan(page.getWidth());
            assertThat(isRed(page, 0.25)).isTrue();
            assertThat(isRed(page, 0.75)).isFalse();
        }
    }

    @Test
    void turnsAPhotoTheOtherWayWhenItWasHeldSo() throws Exception {
        try (var pdf = album(deposited(lying(8)))) {
            assertThat(isRed(new PDFRenderer(pdf).renderImage(0), 0.75)).isTrue();
        }
    }

    @Test
    void bringsNothingAlongOfPlaceAndDevice() throws Exception {
        var photo = lying(6);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                        .getFirstDirectoryOfType(GpsDirectory.class)
                        .getGeoLocation()
                        .getLatitude())
                .isBetween(48.8, 48.9);
        try (var pdf = album(deposited(photo))) {
            for (var bytes : pictures(pdf)) {
                var said = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
                assertThat(said.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
                assertThat(said.getFirstDirectoryOfType(ExifIFD0Directory.class))
                        .isNull();
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(DEVICE, "Exif");
            }
            assertThat(new String(whole(pdf), StandardCharsets.ISO_8859_1)).doesNotContain(DEVICE, "Exif", "GPS");
        }
    }

    @Test
    void setsThePagesInTheOrderAskedForAndKeepsTheOriginals() throws Exception {
        var first = deposited(lying(1));
        var second = deposited(lying(6));
        try (var pdf = album(second, first)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getPage(0).getMediaBox().getHeight())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getWidth());
            assertThat(pdf.getPage(1).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(1).getMediaBox().getHeight());
        }
        assertThat(all.latest(staff, first).version()).isEqualTo(1);
        assertThat(all.latest(staff, second).version()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoPhotoInItsOwnWords() throws Exception {
        var photo = deposited(lying(1));
        refuses(
                "evidence.refusal.photo-kind",
                photo,
                documents.receive(staff, "a.pdf", aPdf()).version().document());
        refuses("evidence.refusal.photo-twice", photo, photo);
        refuses("evidence.refusal.photo-count");
        refuses("evidence.refusal.photo-unreadable", deposited(Arrays.copyOf(lying(1), 400)));
        refuses("evidence.refusal.photo-huge", deposited(announcing(30_000)));
    }

    @Test
    void knowsNoPhotoOfOthers() throws Exception {
        var photo = deposited(lying(1));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> albums.bringTogether(somebody(Role.STAFF), List.of(photo), "Album"))
                .matches(refusal -> refusal.kind() == Refusal.Kind.UNKNOWN);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> albums.bringTogether(
                        somebody(Role.CHAIR, SomeDocuments.structure(staff)), List.of(photo), "Album"))
                .matches(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
    }

    private void refuses(String code, DocumentId... photos) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> albums.bringTogether(staff, List.of(photos), "Album"))
                .matches(refusal -> refusal.code().equals(code), code);
    }

    private DocumentId deposited(byte[] photo) {
        return documents
                .receive(staff, "photo" + NUMBER.incrementAndGet() + ".jpg", photo)
                .version()
                .document();
    }

    private PDDocument album(DocumentId... photos) throws IOException {
        var made = albums.bringTogether(staff, List.of(photos), "Visite du chantier")
                .version();
        assertThat(made.title()).isEqualTo("Visite du chantier");
        assertThat(made.fileName()).isEqualTo("Visite du chantier.pdf");
        try (var content = all.content(staff, made.document(), made.version())) {
            return Loader.loadPDF(Files.readAllBytes(content.file()));
        }
    }

    private static List<byte[]> pictures(PDDocument pdf) throws IOException {
        var found = new ArrayList<byte[]>();
        var resources = pdf.getPage(0).getResources();
        for (COSName name : resources.getXObjectNames()) {
            try (var raw = resources.getXObject(name).getStream().getCOSObject().createRawInputStream()) {
                found.add(raw.readAllBytes());
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static byte[] whole(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    /** Whether the photo is red at this part of its height. */
    private static boolean isRed(BufferedImage page, double part) {
        var seen = new Color(page.getRGB(page.getWidth() / 2, (int) (page.getHeight() * part)));
        return seen.getRed() > 180 && seen.getBlue() < 80;
    }

    /** Wider than high, red on the left and blue on the right, with a device and a place, and this orientation. */
    private static byte[] lying(int orientation) throws IOException {
        var picture = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 300, 400);
        pen.setColor(new Color(0, NUMBER.incrementAndGet() % 100, 255));
        pen.fillRect(300, 0, 300, 400);
        pen.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
        var bytes = jpeg.toByteArray();
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, 2);
        out.write(exif(orientation));
        out.write(bytes, 2, bytes.length - 2);
        return out.toByteArray();
    }

    /** A JPEG whose head says that it is as wide and as high as this. */
    private static byte[] announcing(int side) throws IOException {
        var bytes = lying(1);
        for (var at = 0; at < bytes.length - 9; at++) {
            if ((bytes[at] & 0xff) == 0xff && (bytes[at + 1] & 0xff) == 0xc0) {
                bytes[at + 5] = (byte) (side >> 8);
                bytes[at + 6] = (byte) side;
                bytes[at + 7] = (byte) (side >> 8);
                bytes[at + 8] = (byte) side;
                return bytes;
            }
        }
        throw new IllegalStateException("no head");
    }

    private static byte[] exif(int orientation) throws IOException {
        var tiff = new ByteArrayOutputStream();
        var out = new DataOutputStream(tiff);
        var device = (DEVICE + "\0").getBytes(StandardCharsets.US_ASCII);
        var afterFirst = 8 + 2 + 3 * 12 + 4;
        var places = afterFirst + device.length;
        var numbers = places + 2 + 4 * 12 + 4;
        out.writeBytes("MM");
        out.writeShort(42);
        out.writeInt(8);
        out.writeShort(3);
        SomePictures.entry(out, 0x010f, 2, device.length, afterFirst);
        SomePictures.entry(out, 0x0112, 3, 1, orientation << 16);
        SomePictures.entry(out, 0x8825, 4, 1, places);
        out.writeInt(0);
        out.write(device);
        out.writeShort(4);
        SomePictures.entry(out, 1, 2, 2, 'N' << 24);
        SomePictures.entry(out, 2, 5, 3, numbers);
        SomePictures.entry(out, 3, 2, 2, 'E' << 24);
        SomePictures.entry(out, 4, 5, 3, numbers + 24);
        out.writeInt(0);
        for (var part : new int[] {48, 51, 24, 2, 21, 3}) {
            out.writeInt(part);
            out.writeInt(1);
        }
        return SomePictures.exif(tiff.toByteArray());
    }
}
