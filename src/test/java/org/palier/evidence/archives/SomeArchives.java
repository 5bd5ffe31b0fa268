package org.palier.evidence.archives;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.palier.demo.SampleDocuments;

/** Archives and tables as people make them, and as people with bad intentions do. */
public final class SomeArchives {

    private SomeArchives() {}

    /** Files by their path, in this order. */
    public static byte[] zip(Map<String, byte[]> files) {
        return zip(StandardCharsets.UTF_8, files);
    }

    static byte[] zip(Charset names, Map<String, byte[]> files) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    /** Alternately a path and its bytes or text. */
    public static Map<String, byte[]> files(Object... pathsAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int at = 0; at < pathsAndContents.length; at += 2) {
            Object content = pathsAndContents[at + 1];
            files.put(
                    (String) pathsAndContents[at],
                    content instanceof byte[] bytes ? bytes : content.toString().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    public static byte[] pdf(String title) {
        return SampleDocuments.pdf(title, List.of("Une pièce à importer."));
    }

    /** The same path twice, which the archiver of the JDK would refuse to write. */
    static byte[] twice(String path, byte[] first, byte[] second) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (byte[] content : List.of(first, second)) {
                zip.putArchiveEntry(new ZipArchiveEntry(path));
                zip.write(content);
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    /** One file, said to be encrypted in both its headers. */
    static byte[] encrypted(String path, byte[] content) {
        byte[] zip = zip(files(path, content));
        for (int at = 0; at + 9 < zip.length; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 3 && zip[at + 3] == 4) {
                zip[at + 6] |= 1;
            } else if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 8] |= 1;
            }
        }
        return zip;
    }

    /** One file that is kept as it is, of which a byte was lost on the way. */
    static byte[] damaged(String path, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CRC32 sum = new CRC32();
        sum.update(content);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry(path);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        }
        byte[] bytes = out.toByteArray();
        bytes[path.length() + 40] ^= 1;
        return bytes;
    }

    static byte[] cutOff(byte[] archive) {
        return Arrays.copyOf(archive, archive.length / 2);
    }

    /** A workbook in a part of which what is first matched stands otherwise. */
    public static byte[] changed(byte[] workbook, String part, String what, String into) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                parts.put(
                        entry.getName(),
                        entry.getName().equals(part)
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replaceFirst(what, into)
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return zip(parts);
    }

    /** A workbook whose words are declared by entities, each of ten of the one before. */
    public static byte[] entityBomb() throws IOException {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a0 \"fichier\">");
        for (int each = 1; each < 10; each++) {
            bomb.append("<!ENTITY a")
                    .append(each)
                    .append(" \"")
                    .append(("&a" + (each - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append(
                "]><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&a9;</t></si></sst>");
        byte[] workbook = SampleDocuments.xlsx("Pièces", List.of(List.of("fichier"), List.of("a.pdf")));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                parts.put(
                        entry.getName(),
                        entry.getName().equals("xl/sharedStrings.xml")
                                ? bomb.toString().getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return zip(parts);
    }

    /** A table of so many lines. */
    public static String lines(int count) {
        List<String> lines = new ArrayList<>(List.of("fichier;titre"));
        for (int each = 1; each <= count; each++) {
            lines.add("piece-" + each + ".pdf;Pièce " + each);
        }
        return String.join("\r\n", lines);
    }
}
