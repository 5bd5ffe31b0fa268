package org.palier.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/** Keeps the page to come back to after signing in: a page that a person reads, never a part, a picture or a script's. */
@Component
class WantedPages extends HttpSessionRequestCache {

    private static final String KEPT = "SPRING_SECURITY_SAVED_REQUEST";

    @SuppressWarnings("NullAway") // because no name at all is how the framework says that none is asked for
    WantedPages() {
        // because the address comes back exactly as it was
        setMatchingRequestParameterName(null);
        setSessionAttrName(KEPT);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET") && !Whereabouts.isFromAScript(request) && isForAPerson(request)) {
            keep(request, response);
        }
    }

    /** Of a form that was sent, the page that it stands on. */
    void keep(HttpServletRequest request, HttpServletResponse response) {
        String page = Whereabouts.of(request);
        if (!page.startsWith("/sign-in")) {
            String place = request.getMethod().equals("GET") ? page : page + UnsentNotes.PLACE;
            request.getSession().setAttribute(KEPT, new SimpleSavedRequest(place));
        }
    }

    private static boolean isForAPerson(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT);
        return wanted == null || wanted.contains("text/html") || wanted.equals("*/*");
    }
}
