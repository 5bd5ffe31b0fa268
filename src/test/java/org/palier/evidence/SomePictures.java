package org.palier.evidence;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
