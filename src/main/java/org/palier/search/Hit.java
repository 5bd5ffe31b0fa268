package org.palier.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.palier.evidence.VersionView;
import org.springframework.web.util.HtmlUtils;

/**
 * A version that holds the words looked for. Title, file name and passages are escaped for HTML, with the words between
 * {@code <mark>} tags.
 *
 * @param passages of the text; none where the words stand in the title and the file name only
 */
public record Hit(VersionView version, String title, String fileName, List<String> passages) {

    static Hit of(VersionView version, Found.Marks marks) {
        return new Hit(
                version,
                markedOr(version.title(), marks.title()),
                markedOr(version.fileName(), marks.fileName()),
                marks.text());
    }

    /** Everything with a word between {@code <mark>} tags: passages first, then the title and the file name. */
    public List<String> highlights() {
        return Stream.concat(passages.stream(), Stream.of(title, fileName))
                .filter(each -> each.contains("<mark>"))
                .toList();
    }

    private static String markedOr(String plain, List<String> marked) {
        return marked.isEmpty() ? HtmlUtils.htmlEscape(plain, StandardCharsets.UTF_8.name()) : marked.get(0);
    }
}
