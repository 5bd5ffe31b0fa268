package org.palier.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palier.evidence.findings.Finding;
import org.palier.evidence.findings.FindingKind;
import org.palier.evidence.findings.Part;
import org.palier.evidence.findings.PersonalDataFinder;
import org.palier.evidence.parser.Aside;
import org.springframework.stereotype.Component;

/** What is personal in a file: in its text, and in all that goes with it where the file itself is handed over. */
@Component
class FoundInFiles {

    /** More would tell nobody more. */
    private static final int MOST = 100;

    /** Warned of even where nothing personal is found in them, because hardly anybody remembers that they are there. */
    private static final Map<Part, FindingKind> WARNED_OF = Map.of(
            Part.CHANGES, FindingKind.TRACKED_CHANGES,
            Part.COMMENTS, FindingKind.COMMENTS,
            Part.HIDDEN, FindingKind.HIDDEN_PARTS);

    private final PersonalDataFinder finder;

    FoundInFiles(PersonalDataFinder finder) {
        this.finder = finder;
    }

    List<Finding> in(String text, List<Aside> asides) {
        var found = new ArrayList<>(finder.in(text));
        var start = text.length() + 1;
        for (var part : Part.values()) {
            var said = asides.stream().filter(aside -> aside.part() == part).toList();
            var count = said.stream().mapToInt(Aside::count).sum();
            if (count > 0 && WARNED_OF.containsKey(part)) {
                found.add(new Finding(WARNED_OF.get(part), 0, start, 0, "" + count, false, part));
            }
            var words = VisibleText.of(said.stream().map(Aside::text).collect(Collectors.joining("\n")));
            for (var one :
                    finder.in(words.replace('\f', '\n')).stream().limit(MOST).toList()) {
                if (isNew(one, part, found)) {
                    found.add(one.in(part, start));
                }
            }
            start += words.length() + 1;
        }
        return found;
    }

    /** What else is packed in a file repeats what its pages say. */
    private static boolean isNew(Finding one, Part part, List<Finding> found) {
        return found.stream()
                .filter(other -> part == Part.OTHER || other.part() == part)
                .noneMatch(one::isLike);
    }
}
