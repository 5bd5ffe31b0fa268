package org.palier.evidence.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.HostileDocuments;
import org.palier.evidence.SomePictures;

/** What others receive of a photo: the picture and its way up, nothing of the device nor of what hides behind the end. */
class CameraDataTests {

    @TempDir
    private Path folder;

    @Test
    void leavesThePictureAndItsWayUpOfAPhoto() throws IOException {
        var photo = SomePictures.heldOnItsSide(80, 40);
        assertThat(text(photo)).contains(SomePictures.TELEPHONE);
        var copy = shared(photo, "image/jpeg");
        assertThat(text(copy)).doesNotContain(SomePictures.TELEPHONE);
        assertThat(Orientation.of(Files.write(folder.resolve("shared.jpg"), copy))
                        .value())
                .isEqualTo(6);
        assertSamePicture(copy, photo);
    }

    @Test
    void leavesAPhotoThatSaysNothingAsItIs() throws IOException {
        var photo = SampleDocuments.jpeg(40, 30);
        assertThat(shared(photo, "image/jpeg")).isEqualTo(photo);
    }

    @Test
    void endsWhereThePictureEnds() throws IOException {
        var twofold = HostileDocuments.polyglot();
        assertThat(text(twofold)).contains("programme.exe");
        assertThat(text(shared(twofold, "image/jpeg"))).doesNotContain("programme.exe");
        assertSamePicture(shared(twofold, "image/jpeg"), twofold);
    }

    @Test
    void leavesThePictureOfADrawing() throws IOException {
        var drawing = SomePictures.written(SomePictures.marked(60, 40), "png");
        var said = new ByteArrayOutputStream();
        said.write(drawing, 0, 33);
        var chunk = new DataOutputStream(said);
        chunk.writeInt(14);
        chunk.writeBytes("tEXtGPS\0Rouen nord");
        chunk.writeInt(0);
        said.write(drawing, 33, drawing.length - 33);
        assertThat(shared(said.toByteArray(), "image/png")).isEqualTo(drawing);
    }

    @Test
    void givesNothingOfWhatItDoesNotKnowOrWhatIsNotWhole() throws IOException {
        var photo = SampleDocuments.jpeg(40, 30);
        assertThat(isShared(Arrays.copyOf(photo, photo.length - 20), "image/jpeg"))
                .isFalse();
        assertThat(isShared(Arrays.copyOf(photo, 21), "image/jpeg")).isFalse();
        assertThat(isShared(new byte[] {1, 2}, "image/jpeg")).isFalse();
        assertThat(isShared(photo, "image/png")).isFalse();
        assertThat(isShared(SomePictures.tiff(1), "image/tiff")).isFalse();
    }

    private boolean isShared(byte[] photo, String mediaType) throws IOException {
        return CameraData.remove(Files.write(folder.resolve("original"), photo), mediaType, folder.resolve("copy"));
    }

    private byte[] shared(byte[] photo, String mediaType) throws IOException {
        assertThat(isShared(photo, mediaType)).isTrue();
        return Files.readAllBytes(folder.resolve("copy"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void assertSamePicture(byte[] one, byte[] other) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(one));
        var expected = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .isEqualTo(
                        expected.getRGB(0, 0, expected.getWidth(), expected.getHeight(), null, 0, expected.getWidth()));
    }
}
