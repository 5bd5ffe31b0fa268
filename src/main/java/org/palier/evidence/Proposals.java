package org.palier.evidence;

import java.util.List;
import org.palier.evidence.findings.Finding;
import org.palier.evidence.parser.Blackout;

/**
 * What somebody who masks a version may want to hide.
 *
 * @param places whose place on the pictures is known, in their order
 * @param elsewhere what was found in the text, and stands on the pictures where nobody knows
 */
public record Proposals(List<Place> places, List<Finding> elsewhere) {

    /** Something personal and what covers it: a rectangle for each line. */
    public record Place(Finding finding, List<Blackout> rectangles) {}
}
