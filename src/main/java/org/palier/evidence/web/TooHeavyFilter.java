package org.palier.evidence.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.palier.evidence.EvidenceRefusals;
import org.palier.shared.web.Answers;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an upload whose announced length is over the limit, before any of it is read or any form token is looked for. */
@Component
@Order(TooHeavyFilter.BEFORE_SECURITY)
class TooHeavyFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -110;

    private final MultipartConfigElement usual;
    private final List<ServletRegistrationBean<?>> doors;
    private final Answers answers;

    TooHeavyFilter(MultipartConfigElement usual, List<ServletRegistrationBean<?>> doors, Answers answers) {
        this.usual = usual;
        this.doors = doors;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limits = limits(request);
        if (isUpload(request) && request.getContentLengthLong() > limits.getMaxRequestSize()) {
            answers.answer(request, response, EvidenceRefusals.tooLarge(DataSize.ofBytes(limits.getMaxFileSize())));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        var kind = request.getContentType();
        return kind != null && kind.startsWith("multipart/");
    }

    /** Those of the servlet that takes the request; a heavier form is for those who are signed in. */
    private MultipartConfigElement limits(HttpServletRequest request) {
        var servlet = request.getHttpServletMapping().getServletName();
        return doors.stream()
                .filter(door -> door.getServletName().equals(servlet) && isKnown(request))
                .map(ServletRegistrationBean::getMultipartConfig)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(usual);
    }

    private static boolean isKnown(HttpServletRequest request) {
        var session = request.getSession(false);
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || (session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                != null);
    }
}
