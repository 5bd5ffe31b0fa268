package org.palier.evidence;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** Pictures as telephones, scanners and ill-wishers make them. */
public final class SomePictures {

    public static final String TELEPHONE = "Telephone de Zygomatique";

    private SomePictures() {}

    /** White, with its upper left corner red. */
    public static BufferedImage marked(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 4, height / 4);
        brush.dispose();
        return image;
    }

    /** Black words on white, large enough to be recognized. */
    public static byte[] saying(String words) throws IOException {
        var font = new Font(Font.SANS_SERIF, Font.PLAIN, 40);
        var width = 80
                + (int) font.getStringBounds(words, new FontRenderContext(null, false, false))
                        .getWidth();
        var image = new BufferedImage(Math.max(700, width), 120, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, image.getWidth(), image.getHeight());
        brush.setColor(Color.BLACK);
        brush.setFont(font);
        brush.drawString(words, 40, 70);
        brush.dispose();
        return written(image, "png");
    }

    /** A photo whose EXIF says which telephone took it, and that it was held on its side. */
    public static byte[] heldOnItsSide(int width, int height) throws IOException {
        var jpeg = written(marked(width, height), "jpg");
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(exif());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static final int LEANING_WIDTH = 1700;
    private static final int LEANING_HEIGHT = 2300;
    private static final int WORDS_FROM = 320;
    private static final int WORDS_ON = 700;

    /** A sheet on a table, photographed at an angle, in degrees clockwise; these words stand in its middle. */
    static byte[] leaning(double degrees, String words) throws IOException {
        var image = new BufferedImage(LEANING_WIDTH, LEANING_HEIGHT, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(new Color(90, 80, 70));
        brush.fillRect(0, 0, LEANING_WIDTH, LEANING_HEIGHT);
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.transform(lean(degrees));
        brush.setColor(new Color(240, 240, 235));
        brush.fillRect(200, 250, 1300, 1800);
        brush.setColor(Color.BLACK);
        brush.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
        var lines = List.of(
                "Je soussignée certifie que la personne désignée",
                "travaille dans la structure depuis le mois de mars",
                "dont le numéro de sécurité sociale est le suivant",
                words,
                "et suit la formation prévue par la charte.");
        for (var line = 0; line < lines.size(); line++) {
            brush.drawString(lines.get(line), WORDS_FROM, WORDS_ON + (line - 3) * 80);
        }
        brush.dispose();
        return written(image, "jpg");
    }

    /** Where the given words begin on such a photo, in percent of its width and height. */
    static Point2D beginOfWords(double degrees) {
        var begin = lean(degrees).transform(new Point2D.Double(WORDS_FROM + 200, WORDS_ON - 12), null);
        return new Point2D.Double(begin.getX() * 100 / LEANING_WIDTH, begin.getY() * 100 / LEANING_HEIGHT);
    }

    private static AffineTransform lean(double degrees) {
        return AffineTransform.getRotateInstance(Math.toRadians(degrees), LEANING_WIDTH / 2.0, LEANING_HEIGHT / 2.0);
    }

    public static byte[] written(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    public static byte[] tiff(int pages) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (var page = 0; page < pages; page++) {
                writer.writeToSequence(new IIOImage(marked(120, 80 + page), null, null), null);
            }
            writer.endWriteSequence();
        }
        return out.toByteArray();
    }

    /** Nine hundred million pixels in a hundred kilobytes. */
    public static byte[] hugePng() throws IOException {
        var side = 30_000;
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = new ByteArrayOutputStream();
        var data = new DataOutputStream(head);
        data.writeInt(side);
        data.writeInt(side);
        data.write(new byte[] {1, 0, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        var pixels = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(pixels)) {
            var row = new byte[1 + side / 8];
            for (var y = 0; y < side; y++) {
                deflated.write(row);
            }
        }
        chunk(out, "IDAT", pixels.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String kind, byte[] content) throws IOException {
        var out = new DataOutputStream(to);
        var named = new ByteArrayOutputStream();
        named.write(kind.getBytes(StandardCharsets.US_ASCII));
        named.write(content);
        var crc = new CRC32();
        crc.update(named.toByteArray());
        out.writeInt(content.length);
        out.write(named.toByteArray());
        out.writeInt((int) crc.getValue());
    }

    /** An APP1 segment: the maker's words, and orientation 6. */
    private static byte[] exif() throws IOException {
        var maker = (TELEPHONE + '\0').getBytes(StandardCharsets.US_ASCII);
        var tiff = new ByteArrayOutputStream();
        var data = new DataOutputStream(tiff);
        data.writeBytes("MM");
        data.writeShort(42);
        data.writeInt(8);
        data.writeShort(2);
        entry(data, 0x010f, 2, maker.length, 8 + 2 + 2 * 12 + 4);
        entry(data, 0x0112, 3, 1, 6 << 16);
        data.writeInt(0);
        data.write(maker);
        return exif(tiff.toByteArray());
    }

    /** An APP1 segment around what a camera said. */
    static byte[] exif(byte[] tiff) throws IOException {
        var segment = new ByteArrayOutputStream();
        var out = new DataOutputStream(segment);
        out.writeShort(0xffe1);
        out.writeShort(2 + 6 + tiff.length);
        out.writeBytes("Exif\0\0");
        out.write(tiff);
        return segment.toByteArray();
    }

    static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }
}
