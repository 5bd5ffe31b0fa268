package org.palier.collective;

import java.util.ArrayList;
import java.util.List;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;

/**
 * Who reviews whom, theme by theme: never oneself, never the same peer twice while that is possible, three in a circle where
 * the number is odd.
 */
public record BinomePlan(List<Binome> binomes) {

    /** A structure to be placed, and whether it has been through such an approach before. */
    record Candidate(StructureId structure, boolean veteran) {}

    static BinomePlan of(List<Candidate> candidates, List<String> themes) {
        if (candidates.size() < 2) {
            throw Refusal.invalid("collective.refusal.alone").at("structures");
        }
        boolean[] veterans = new boolean[candidates.size()];
        for (int seat = 0; seat < veterans.length; seat++) {
            veterans[seat] = candidates.get(seat).veteran();
        }
        List<Binome> binomes = new ArrayList<>();
        Arrangement.of(veterans, themes.size())
                .forEach((round, reviewer, reviewed, mutual) -> binomes.add(new Binome(
                        themes.get(round),
                        candidates.get(reviewed).structure(),
                        candidates.get(reviewer).structure())));
        return new BinomePlan(List.copyOf(binomes));
    }

    /** The structure whose people review this structure's dossier on this theme. */
    public StructureId reviewer(String theme, StructureId structure) {
        return binomes.stream()
                .filter(one -> one.theme().equals(theme) && one.reviewed().equals(structure))
                .map(Binome::reviewer)
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }
}
