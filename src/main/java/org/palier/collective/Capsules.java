package org.palier.collective;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.referential.Referential;
import org.palier.referential.Theme;
import org.palier.shared.Refusal;

/** The capsules of a campaign, one a theme, each with its dates in order. */
final class Capsules {

    private static final int QUARTER = 3;
    private static final int WEEKS_TO_PREPARE = 7;
    private static final int WEEKS_TO_REVIEW = 3;

    private Capsules() {}

    /** The capsules in the order of the referential's themes, refused unless there is exactly one for each. */
    static List<Capsule> checked(List<Capsule> capsules, Referential referential) {
        Map<String, Capsule> byTheme = new HashMap<>();
        for (Capsule capsule : capsules) {
            if (byTheme.put(capsule.theme(), capsule) != null) {
                throw Refusal.invalid("collective.refusal.capsule-twice", capsule.theme())
                        .at("capsules");
            }
        }
        List<Capsule> ordered = new ArrayList<>();
        for (Theme theme : referential.themes()) {
            ordered.add(inOrder(theme, byTheme.remove(theme.code())));
        }
        byTheme.keySet().stream().findFirst().ifPresent(stranger -> {
            throw Refusal.invalid("collective.refusal.capsule-stranger", stranger)
                    .at("capsules");
        });
        return ordered;
    }

    private static Capsule inOrder(Theme theme, @Nullable Capsule capsule) {
        if (capsule == null) {
            throw Refusal.invalid(
                            "collective.refusal.capsule-missing", theme.title().fr())
                    .at("capsules");
        }
        if (!capsule.isInOrder()) {
            throw Refusal.invalid("collective.refusal.dates", theme.title().fr())
                    .at("capsule-" + theme.code());
        }
        return capsule;
    }

    /** A quarter for each theme: seven weeks to prepare, three for the binôme's regard, the rest for the board. */
    static List<Capsule> proposed(Referential referential, LocalDate first) {
        List<Capsule> capsules = new ArrayList<>();
        for (Theme theme : referential.themes()) {
            LocalDate opens = first.plusMonths((long) QUARTER * capsules.size());
            LocalDate prepared = opens.plusWeeks(WEEKS_TO_PREPARE);
            capsules.add(new Capsule(
                    theme.code(),
                    opens,
                    prepared,
                    prepared.plusWeeks(WEEKS_TO_REVIEW),
                    opens.plusMonths(QUARTER).minusDays(1)));
        }
        return capsules;
    }
}
