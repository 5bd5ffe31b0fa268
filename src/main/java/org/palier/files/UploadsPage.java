package org.palier.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A page of a store's open uploads, each heard of when it was begun, and where the next page begins. */
record UploadsPage(List<OpenUploads.OpenUpload> uploads, boolean isTruncated, String nextKey, String nextId) {

    static final UploadsPage BEFORE_THE_FIRST = new UploadsPage(List.of(), false, "", "");

    static UploadsPage read(InputStream xml) throws IOException {
        var answer = parsed(xml).getDocumentElement();
        var uploads = new ArrayList<OpenUploads.OpenUpload>();
        var found = answer.getElementsByTagName("Upload");
        for (var each = 0; each < found.getLength(); each++) {
            if (found.item(each) instanceof Element upload) {
                uploads.add(new OpenUploads.OpenUpload(
                        text(upload, "Key"), text(upload, "UploadId"), Instant.parse(text(upload, "Initiated"))));
            }
        }
        return new UploadsPage(
                uploads,
                text(answer, "IsTruncated").equals("true") && !uploads.isEmpty(),
                text(answer, "NextKeyMarker"),
                text(answer, "NextUploadIdMarker"));
    }

    private static Document parsed(InputStream xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(xml);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException("The store's list of open uploads cannot be read", broken);
        }
    }

    private static String text(Element within, String name) {
        var found = within.getElementsByTagName(name).item(0);
        return found == null ? "" : found.getTextContent();
    }
}
