package org.palier.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.palier.evidence.findings.Part;
import org.palier.evidence.parser.Aside;
import org.palier.evidence.parser.Enclosure;
import org.palier.evidence.parser.Findings;
import org.palier.evidence.parser.PlacedWords;
import org.palier.evidence.parser.Recognized;
import org.palier.evidence.parser.Said;

/** Adds to the text of a document what was recognized on its pictures, and keeps account of what was not read. */
class SeenPages {

    private static final String PAGE_BREAK = "\f";
    private static final PlacedWords NO_WORDS = new PlacedWords(List.of());

    private final Findings found;
    private final List<String> pages;
    private final List<PlacedWords> places = new ArrayList<>();
    private final List<String> enclosed = new ArrayList<>();
    private final List<String> unread;
    private boolean recognized;

    SeenPages(Findings found) {
        this.found = found;
        this.pages = new ArrayList<>(Arrays.asList(found.text().split(PAGE_BREAK, -1)));
        this.unread = new ArrayList<>(found.unseen().parts());
    }

    /** What was recognized on its own pages. */
    void add(Map<Integer, Recognized> words) {
        for (var page : found.unseen().pages().numbers()) {
            var read = words.get(page);
            if (read == null) {
                unread.add("" + page);
            } else {
                add(page, read);
            }
        }
    }

    /** What was recognized on pictures inside it, which may be on none of its pages. */
    void add(Enclosure enclosure, Map<Integer, Recognized> words) {
        if (!words.keySet().containsAll(enclosure.pages().numbers())) {
            unread.add(enclosure.name());
        }
        words.values().forEach(read -> enclosed.add(read.text()));
    }

    Reading.Read read() {
        var text = String.join(PAGE_BREAK, pages);
        return new Reading.Read(
                found.and(new Aside(Part.OTHER, 1, String.join("\n", enclosed))),
                text.isBlank() ? "" : text,
                places,
                unread.stream().distinct().toList(),
                recognized);
    }

    private void add(int page, Recognized read) {
        while (pages.size() < page) {
            pages.add("");
        }
        while (places.size() < page) {
            places.add(NO_WORDS);
        }
        places.set(page - 1, read.places());
        append(page - 1, read);
    }

    private void append(int at, Recognized read) {
        var own = pages.get(at);
        var others = Said.of(own).others(read.text()).strip();
        if (!others.isEmpty()) {
            recognized = recognized || own.isBlank();
            pages.set(at, own.isBlank() ? others : own + "\n\n" + others);
        }
    }
}
