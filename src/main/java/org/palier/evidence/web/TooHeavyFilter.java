package org.palier.evidence.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.palier.evidence.EvidenceRefusals;
import org.palier.evidence.EvidenceSettings;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ViewResolver;

/** Refuses an upload whose announced length is over the limit, before any of it is read or any form token is looked for. */
@Component
@Order(TooHeavyFilter.BEFORE_SECURITY)
class TooHeavyFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -110;

    private final EvidenceSettings settings;
    private final long most;
    private final HandlerExceptionResolver advice;
    private final ViewResolver views;
    private final LocaleResolver languages;

    TooHeavyFilter(
            EvidenceSettings settings,
            MultipartConfigElement multipart,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice,
            @Qualifier("thymeleafViewResolver") ViewResolver views,
            LocaleResolver languages) {
        this.settings = settings;
        this.most = multipart.getMaxRequestSize();
        this.advice = advice;
        this.views = views;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUpload(request) && request.getContentLengthLong() > most) {
            refuse(request, response, EvidenceRefusals.tooLarge(settings.maxSize()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        var kind = request.getContentType();
        return kind != null && kind.startsWith("multipart/");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws ServletException {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        var page = advice.resolveException(request, response, null, refusal);
        if (page != null && page.getViewName() != null) {
            response.setStatus(refusal.kind().status());
            show(page, page.getViewName(), request, response);
        }
    }

    private void show(ModelAndView page, String name, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        try {
            var view = views.resolveViewName(name, languages.resolveLocale(request));
            if (view != null) {
                view.render(page.getModel(), request, response);
            }
        } catch (Exception unrendered) { // because a view declares nothing narrower
            throw new ServletException(unrendered);
        }
    }
}
