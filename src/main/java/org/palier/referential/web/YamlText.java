package org.palier.referential.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.palier.shared.Refusal;

/** The text of an uploaded file, of 1 MB and in UTF-8 at the most. */
final class YamlText {

    private static final int LARGEST = 1_000_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private YamlText() {}

    static String of(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "referential.refusal.large")
                    .at("file");
        }
        if (bytes.length == 0) {
            throw Refusal.invalid("referential.refusal.nofile").at("file");
        }
        return decoded(bytes);
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw Refusal.invalid("referential.refusal.encoding").at("file");
        }
    }
}
