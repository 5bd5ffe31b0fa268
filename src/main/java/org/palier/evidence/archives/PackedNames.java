package org.palier.evidence.archives;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a path in an archive tells before its file is looked at; each path is walked once, folder by folder. */
final class PackedNames {

    private static final Set<String> LITTER = Set.of(".ds_store", "thumbs.db", "desktop.ini");
    private static final String MAC = "__macosx";

    private PackedNames() {}

    /** What file systems leave in folders, and what office programs leave beside open files. */
    static boolean isLitter(String path) {
        List<String> steps = steps(path.toLowerCase(Locale.ROOT));
        String name = steps.get(steps.size() - 1);
        return LITTER.contains(name)
                || steps.subList(0, steps.size() - 1).contains(MAC)
                || steps.stream().anyMatch(PackedNames::isBeside);
    }

    /** Whether it leaves the archive, or begins at a root. */
    static boolean isOutside(String path) {
        boolean drive = path.length() > 1 && path.charAt(1) == ':' && isLetter(path.charAt(0));
        return path.startsWith("/") || drive || steps(path).contains("..");
    }

    private static boolean isBeside(String step) {
        return step.startsWith("._") || step.startsWith("~$") || step.startsWith(".~lock.");
    }

    private static boolean isLetter(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private static List<String> steps(String path) {
        return List.of(path.split("/", -1));
    }
}
