package org.palier.evidence.parser;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * Copies a photo without what its device wrote into it: place, moment, maker, thumbnails, and whatever follows its end. The
 * picture itself stays as it is, byte by byte, and so does the way up. JPEG (ITU-T T.81) and PNG (RFC 2083).
 */
public final class CameraData {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int EXIF = 0xe1;
    private static final int COLOURS = 0xe2;
    private static final int ADOBE = 0xee;
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "acTL", "fcTL",
            "fdAT", "IEND");

    private CameraData() {}

    /** Whether files of this kind may hold what a device wrote. */
    public static boolean mayBeIn(String mediaType) {
        return mediaType.startsWith("image/");
    }

    /** Writes the copy; says that it cannot where the kind is another one, or the file is not whole. */
    public static boolean remove(Path photo, String mediaType, Path copy) throws IOException {
        try (var from = new DataInputStream(new BufferedInputStream(Files.newInputStream(photo)));
                var to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
            return switch (mediaType) {
                case "image/jpeg" -> jpeg(from, to, Orientation.of(photo).value());
                case "image/png" -> png(from, to);
                default -> false;
            };
        } catch (EOFException cut) {
            return false;
        }
    }

    private static boolean jpeg(DataInputStream from, DataOutputStream to, int orientation) throws IOException {
        if (from.read() != 0xff || from.read() != START) {
            return false;
        }
        to.write(0xff);
        to.write(START);
        if (orientation > 1 && orientation <= 8) {
            to.write(wayUp(orientation));
        }
        for (var marker = marker(from); marker >= 0; ) {
            if (marker == END) {
                to.write(0xff);
                to.write(END);
                return true;
            }
            var length = from.readUnsignedShort();
            var content = from.readNBytes(Math.max(0, length - 2));
            if (length < 2 || content.length < length - 2) {
                return false;
            }
            if (isPicture(marker, content)) {
                to.write(0xff);
                to.write(marker);
                to.writeShort(length);
                to.write(content);
            }
            marker = marker == SCAN ? scan(from, to) : marker(from);
        }
        return false;
    }

    /** The next marker, whatever fills the room before it; less than nothing at the end. */
    private static int marker(DataInputStream from) throws IOException {
        if (from.read() != 0xff) {
            return -1;
        }
        var marker = from.read();
        while (marker == 0xff) {
            marker = from.read();
        }
        return marker;
    }

    /** Copies what is drawn up to the next marker, which it answers. */
    private static int scan(DataInputStream from, DataOutputStream to) throws IOException {
        for (var one = from.read(); one >= 0; one = from.read()) {
            if (one != 0xff) {
                to.write(one);
                continue;
            }
            var next = from.read();
            while (next == 0xff) {
                next = from.read();
            }
            if (next != 0 && (next < 0xd0 || next > 0xd7)) {
                return next;
            }
            to.write(0xff);
            to.write(next);
        }
        return -1;
    }

    private static boolean isPicture(int marker, byte[] content) {
        if (marker == COLOURS) {
            return content.length > PROFILE.length
                    && Arrays.equals(content, 0, PROFILE.length, PROFILE, 0, PROFILE.length);
        }
        return marker != COMMENT && (marker < EXIF || marker > 0xef || marker == ADOBE);
    }

    /** An APP1 segment that says nothing but which way is up. */
    private static byte[] wayUp(int orientation) {
        return new byte[] {
            (byte) 0xff,
            (byte) EXIF,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }

    private static boolean png(DataInputStream from, DataOutputStream to) throws IOException {
        if (!Arrays.equals(from.readNBytes(PNG.length), PNG)) {
            return false;
        }
        to.write(PNG);
        while (true) {
            var head = from.readNBytes(8);
            if (head.length < 8) {
                return false;
            }
            var length = (head[0] & 0xffL) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | head[3] & 0xff;
            var kind = new String(head, 4, 4, StandardCharsets.US_ASCII);
            var isPicture = PICTURE.contains(kind);
            if (isPicture) {
                to.write(head);
            }
            for (var left = length + 4; left > 0; ) {
                var part = from.readNBytes((int) Math.min(left, 64 * 1024));
                if (part.length == 0) {
                    return false;
                }
                left -= part.length;
                if (isPicture) {
                    to.write(part);
                }
            }
            if (kind.equals("IEND")) {
                return true;
            }
        }
    }
}
