package org.palier.membership.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Answers, from within a filter, a refusal as the controllers' advice would. */
@Controller
class Refusals {

    private static final String REFUSED = "palier.refused";

    private final HandlerExceptionResolver resolver;
    private final LocaleResolver locales;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver, LocaleResolver locales) {
        this.resolver = resolver;
        this.locales = locales;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws ServletException, IOException {
        if (!request.getRequestURI().startsWith("/api/")) {
            request.setAttribute(REFUSED, refusal);
            request.getRequestDispatcher("/refused").forward(request, response);
            return;
        }
        if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        // because no dispatcher has said yet which language the request is in
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        resolver.resolveException(request, response, null, refusal);
    }

    /** Where a filter's refusal becomes a page; reached by forward only. */
    @RequestMapping("/refused")
    void refused(@RequestAttribute(name = REFUSED, required = false) @Nullable Refusal refusal) {
        throw refusal == null ? Refusal.unknown() : refusal;
    }
}
