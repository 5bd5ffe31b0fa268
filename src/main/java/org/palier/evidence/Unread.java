package org.palier.evidence;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be seen or handed over of a version and could not be read.
 *
 * @param pages their numbers, from 1
 * @param parts of the file, in a word that {@code evidence.unread.*} says to people, or by the name of a picture inside it
 */
public record Unread(List<Integer> pages, List<String> parts) {

    private static final int MOST = 200;
    private static final int LONGEST = 200;

    static Unread of(List<String> unread) {
        return read(unread.stream()
                .limit(MOST)
                .map(one -> one.replace('\n', ' '))
                .map(one -> one.substring(0, Math.min(LONGEST, one.length())))
                .collect(Collectors.joining("\n")));
    }

    static Unread read(@Nullable String written) {
        var lines = written == null ? List.<String>of() : written.lines().toList();
        return new Unread(
                lines.stream().filter(Unread::isPage).map(Integer::valueOf).toList(),
                lines.stream().filter(one -> !isPage(one) && !one.isBlank()).toList());
    }

    /** A line for each; nothing when there is none. */
    @Nullable
    String written() {
        return isEmpty()
                ? null
                : Stream.concat(pages.stream().map(String::valueOf), parts.stream())
                        .collect(Collectors.joining("\n"));
    }

    public boolean isEmpty() {
        return pages.isEmpty() && parts.isEmpty();
    }

    boolean holdsAll(Unread other) {
        return pages.containsAll(other.pages()) && parts.containsAll(other.parts());
    }

    private static boolean isPage(String one) {
        return one.matches("[0-9]{1,6}");
    }
}
