package org.palier.evidence.archives;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;
import org.palier.shared.NoRoom;

/** The files of a ZIP, each unpacked within limits; runs in the forked process only. */
class PackedFiles implements Closeable {

    private static final Charset OLD_WINDOWS = Charset.forName("IBM850");
    private static final int LONGEST_PATH = 1_000;
    private static final long HARMLESS = 1_000_000;
    private static final int PIECE = 16_384;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> files;

    PackedFiles(Path archive) throws IOException {
        zip = ZipFile.builder().setPath(archive).get();
        files = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> !PackedNames.isLitter(path(entry)))
                .toList();
    }

    int count() {
        return files.size();
    }

    /** Measures a file by unpacking it into what takes its bytes, and stops where it goes beyond a limit. */
    ArchiveEntry unpack(int number, OutputStream into, ArchiveLimits limits) {
        ZipArchiveEntry entry = files.get(number);
        String path = path(entry);
        EntryFlaw flaw = seen(entry, path);
        if (flaw != null) {
            return ArchiveEntry.flawed(number, path, flaw);
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return unpack(number, path, entry, content, into, limits);
        } catch (IOException broken) {
            NoRoom.passOn(broken);
            return ArchiveEntry.flawed(number, path, EntryFlaw.DAMAGED);
        }
    }

    private static ArchiveEntry unpack(
            int number,
            String path,
            ZipArchiveEntry entry,
            InputStream content,
            OutputStream into,
            ArchiveLimits limits)
            throws IOException {
        MessageDigest digest = sha256();
        CRC32 sum = new CRC32();
        long size = 0;
        byte[] piece = new byte[PIECE];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            size += read;
            if (size > HARMLESS && size / limits.ratio() > Math.max(1, entry.getCompressedSize())) {
                return ArchiveEntry.flawed(number, path, EntryFlaw.TOO_PACKED);
            }
            if (size > limits.heaviest()) {
                return ArchiveEntry.flawed(number, path, EntryFlaw.TOO_HEAVY);
            }
            digest.update(piece, 0, read);
            sum.update(piece, 0, read);
            into.write(piece, 0, read);
        }
        if (size == 0) {
            return ArchiveEntry.flawed(number, path, EntryFlaw.EMPTY);
        }
        if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
            return ArchiveEntry.flawed(number, path, EntryFlaw.DAMAGED);
        }
        return new ArchiveEntry(number, path, size, HexFormat.of().formatHex(digest.digest()), null);
    }

    private @Nullable EntryFlaw seen(ZipArchiveEntry entry, String path) {
        if (PackedNames.isOutside(path) || path.length() >= LONGEST_PATH) {
            return EntryFlaw.PATH;
        }
        if (entry.isUnixSymlink()) {
            return EntryFlaw.LINK;
        }
        if (entry.getGeneralPurposeBit().usesEncryption() || entry.getMethod() == ZipMethod.AES_ENCRYPTED.getCode()) {
            return EntryFlaw.ENCRYPTED;
        }
        return zip.canReadEntryData(entry) ? null : EntryFlaw.DAMAGED;
    }

    /** In the encoding that it says, or in UTF-8 where its bytes are, or as Windows wrote it before. */
    private static String path(ZipArchiveEntry entry) {
        String path = entry.getName();
        byte[] raw = entry.getRawName();
        if (raw != null
                && !entry.getGeneralPurposeBit().usesUTF8ForNames()
                && entry.getNameSource() == ZipArchiveEntry.NameSource.NAME) {
            path = decoded(raw);
        }
        String clean = path.replace('\\', '/').replaceAll("[\\p{Cc}\\p{Cf}&&[^\\u200d]]", "");
        return clean.length() > LONGEST_PATH ? clean.substring(0, LONGEST_PATH) : clean;
    }

    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(raw, OLD_WINDOWS);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
