package org.palier.shared.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ViewResolver;

/** Answers a refusal from where no controller is: from a filter, or in place of one that broke. */
@Component
public class Answers {

    private final HandlerExceptionResolver advice;
    private final ViewResolver views;
    private final LocaleResolver languages;

    Answers(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice,
            @Qualifier("thymeleafViewResolver") ViewResolver views,
            LocaleResolver languages) {
        this.advice = advice;
        this.views = views;
        this.languages = languages;
    }

    /** What to say to whoever sends too slowly. */
    public static Refusal tooSlow() {
        return Refusal.of(Refusal.Kind.TOO_SLOW, "shared.refusal.too-slow");
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws ServletException {
        // because no dispatcher has said yet which language the request is in
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        ModelAndView page = advice.resolveException(request, response, null, refusal);
        if (page == null) {
            // because an answer that nobody could word must not pass for one that ended well
            response.setStatus(refusal.kind().status());
        } else if (page.getViewName() != null) {
            response.setStatus(
                    page.getStatus() == null
                            ? refusal.kind().status()
                            : page.getStatus().value());
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
