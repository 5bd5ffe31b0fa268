package org.palier.evidence.findings;

import java.util.List;

/** Looks for one kind of thing, in a time that grows with the page's length only, whatever is written on it. */
interface Detector {

    List<Spot> on(Sheet sheet);
}
