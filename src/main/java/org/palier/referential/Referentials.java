package org.palier.referential;

import java.util.List;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;

/** Everything that can be done with referentials. */
public interface Referentials {

    /**
     * Imports a referential from its YAML.
     *
     * @throws Refusal naming line and code of everything that is wrong in it ({@code errors}), or when this version has
     *     been used and the text differs
     */
    ReferentialId load(String yaml);

    /** Imports a referential for a facilitator; refused to anybody else. */
    ReferentialId load(Actor by, String yaml);

    /** @throws Refusal when there is none of that id */
    Referential get(ReferentialId id);

    /** Every version, the newest import first. */
    List<ReferentialId> all();

    /** Marks a version as used: from then on it cannot be replaced. */
    void use(ReferentialId id);
}
