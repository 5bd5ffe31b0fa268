package org.palier.membership.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palier.membership.Doorkeeper;
import org.palier.membership.Tokens;
import org.palier.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who brings a token: {@code Authorization: Bearer}. */
class BearerFilter extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i)Bearer ([A-Za-z0-9_-]{20,100})");

    private final Doorkeeper door;
    private final Refusals refusals;

    BearerFilter(Doorkeeper door, Refusals refusals) {
        this.door = door;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            try {
                signIn(header);
            } catch (Refusal refusal) {
                refusals.answer(request, response, refusal);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void signIn(String header) {
        Matcher bearer = BEARER.matcher(header);
        if (!bearer.matches()) {
            throw Tokens.unauthenticated();
        }
        SecurityContextHolder.getContext().setAuthentication(new SignedInAuthentication(door.holder(bearer.group(1))));
    }

    /** A former token that is over must not stand in the way of asking for a new one. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/tokens");
    }
}
