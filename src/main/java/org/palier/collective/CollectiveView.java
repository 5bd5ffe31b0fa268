package org.palier.collective;

import java.util.List;
import org.palier.membership.StructureId;

/** A collective as it stands. */
public record CollectiveView(CollectiveId id, String name, List<StructureId> structures) {}
