package org.palier.membership.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.palier.membership.PageMark;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Shows on its page what was sent too late, and lets it go once the same form has been heard. */
class UnsentFilter extends OncePerRequestFilter {

    private final UnsentForms forms;
    private final UnsentNotes notes;

    UnsentFilter(UnsentForms forms, UnsentNotes notes) {
        this.forms = forms;
        this.notes = notes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST")) {
            hear(request, response, chain);
            return;
        }
        List<UnsentForm> unsent =
                Whereabouts.isFromAScript(request) || !request.getMethod().equals("GET")
                        ? List.of()
                        : forms.on(request, Whereabouts.of(request));
        if (unsent.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            show(unsent, request, response, chain);
        }
    }

    private void hear(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<PageMark> mark = MarkedForms.own(request);
        // because a page that answers a form has an address that is none, and what is sent from it came from this one
        mark.ifPresent(known -> request.setAttribute(Whereabouts.PAGE, known.page()));
        chain.doFilter(request, response);
        if (mark.isPresent() && response.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            String action = UnsentForm.action(request);
            forms.forget(mark.get().person(), form -> form.isThatOf(mark.get().page(), action));
        }
    }

    private void show(
            List<UnsentForm> unsent, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (String.valueOf(answer.getContentType()).startsWith("text/html") && answer.getContentSize() > 0) {
            Document page = Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
            page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
            for (UnsentForm one : unsent) {
                if (!notes.show(one, page, request)) {
                    forms.shown(request, one);
                }
            }
            answer.resetBuffer();
            answer.getOutputStream().write(page.outerHtml().getBytes(StandardCharsets.UTF_8));
        }
        answer.copyBodyToResponse();
    }
}
