package org.palier.evidence.archives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.io.input.BoundedInputStream;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the first sheet of an Excel workbook as a stream, so that neither its size nor its XML can fill the memory. */
class XlsxLines {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final long HEAVIEST_PART = 50_000_000;

    private final ZipFile workbook;

    private XlsxLines(ZipFile workbook) {
        this.workbook = workbook;
    }

    static void read(Path file, Sheet sheet) throws IOException {
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            new XlsxLines(workbook).read(sheet);
        } catch (ZipException noWorkbook) {
            throw new Faulty(ArchiveFault.TABLE_UNREADABLE);
        }
    }

    private void read(Sheet sheet) throws IOException {
        WorkbookParts parts = new WorkbookParts();
        parse("xl/workbook.xml", parts);
        parse("xl/_rels/workbook.xml.rels", parts);
        SharedStrings strings = new SharedStrings();
        if (workbook.getEntry("xl/sharedStrings.xml") != null) {
            parse("xl/sharedStrings.xml", strings);
        }
        parse(parts.firstSheet(), new SheetCells(strings, parts.isFrom1904(), sheet));
    }

    private void parse(String part, DefaultHandler handler) throws IOException {
        ZipEntry entry = workbook.getEntry(part);
        if (entry == null) {
            throw new Faulty(ArchiveFault.TABLE_UNREADABLE);
        }
        try (InputStream content = BoundedInputStream.builder()
                .setInputStream(workbook.getInputStream(entry))
                .setMaxCount(HEAVIEST_PART)
                .setOnMaxCount((most, count) -> {
                    throw new Faulty(ArchiveFault.TABLE_TOO_HEAVY);
                })
                .get()) {
            parser().parse(content, handler);
        } catch (SAXException broken) {
            String said = String.valueOf(broken.getMessage());
            throw new Faulty(said.contains("DOCTYPE") ? ArchiveFault.TABLE_ENTITIES : ArchiveFault.TABLE_UNREADABLE);
        }
    }

    /** One that takes no document type, hence no entity, of its own or from outside. */
    private static SAXParser parser() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            return factory.newSAXParser();
        } catch (ParserConfigurationException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
