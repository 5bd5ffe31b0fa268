package org.palier.workflow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.palier.membership.Role;

/** What a notice is about, and whom in the structure it concerns. */
public enum NoticeKind {
    PREPARE(Role.LEAD, Role.STAFF),
    REVIEW(Role.LEAD, Role.STAFF),
    CLARIFY(Role.LEAD, Role.STAFF),
    CONVENE(Role.CHAIR, Role.SECRETARY),
    DECIDE(Role.CHAIR, Role.SECRETARY, Role.MEMBER),
    /** Eighteen months after the adoption. */
    MID_POINT(Role.LEAD, Role.CHAIR),
    /** Thirty-six months after the adoption. */
    EXPIRY(Role.LEAD, Role.CHAIR),
    /** Words of the facilitator. */
    NUDGE(Role.LEAD);

    private final Set<Role> roles;

    NoticeKind(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    static List<NoticeKind> concerning(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(kind -> kind.roles.stream().anyMatch(roles::contains))
                .toList();
    }
}
