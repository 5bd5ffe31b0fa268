package org.palier.evidence;

import java.util.List;

/**
 * What became of a deposit.
 *
 * @param duplicate whether the structure already had these very bytes, so that nothing new was stored
 * @param differs what was said of the file and contradicts what is known of it: the known stays until somebody says otherwise
 * @param healed whether what was kept was damaged or missing, and the bytes at hand took its place
 */
public record Receipt(VersionView version, boolean duplicate, List<Difference> differs, boolean healed) {

    /** One thing that was said with known bytes, beside what is known; the known is what holds. */
    public record Difference(Field field, String known, String said) {}

    /** What can be said of a file. */
    public enum Field {
        TITLE,
        TYPE
    }

    public Receipt(VersionView version, boolean duplicate) {
        this(version, duplicate, List.of(), false);
    }

    Receipt afterHealing(VersionView healed) {
        return new Receipt(healed, duplicate, differs, true);
    }

    Receipt withVersion(VersionView now) {
        return new Receipt(now, duplicate, differs, healed);
    }
}
