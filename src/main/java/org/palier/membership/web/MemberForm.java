package org.palier.membership.web;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Member;
import org.palier.membership.Role;

/** What is typed about a person: who they are, what they may do. */
record MemberForm(
        @Nullable String username,
        @Nullable String name,
        @Nullable Set<Role> roles,
        @Nullable Boolean deliberative) {

    static MemberForm empty() {
        return new MemberForm("", "", Set.of(), false);
    }

    static MemberForm of(Member member) {
        return new MemberForm(member.username(), member.name(), member.roles(), member.deliberative());
    }

    public String mail() {
        return username == null ? "" : username;
    }

    public String fullName() {
        return name == null ? "" : name;
    }

    /** An empty field is no role. */
    public Set<Role> held() {
        Set<Role> held = EnumSet.noneOf(Role.class);
        if (roles != null) {
            roles.stream().filter(Objects::nonNull).forEach(held::add);
        }
        return held;
    }

    public boolean hasVoice() {
        return Boolean.TRUE.equals(deliberative);
    }
}
