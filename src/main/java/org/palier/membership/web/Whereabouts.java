package org.palier.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Which of our pages somebody looks at, so that they come back to it: never an address of another site. */
final class Whereabouts {

    /** Where a request keeps it; templates read it as {@code whereabouts}. */
    static final String PAGE = "whereabouts";

    private static final int LONGEST = 2000;
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private Whereabouts() {}

    /** The page that is asked for, or the one whose form or script asks; kept, because a forward changes the address. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(PAGE) instanceof String known) {
            return known;
        }
        boolean isThePage = request.getMethod().equals("GET") && !isFromAScript(request);
        String page = isThePage
                ? page(request.getRequestURI(), request.getQueryString())
                : of(request, request.getHeader(HttpHeaders.REFERER));
        request.setAttribute(PAGE, page);
        return page;
    }

    /** Whether a script asks, which has no use for the sign-in page in place of its answer. */
    static boolean isFromAScript(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                || request.getHeader("Tus-Resumable") != null
                || "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private static String of(HttpServletRequest request, @Nullable String referer) {
        try {
            URI from = URI.create(referer == null ? "" : referer);
            boolean ours = request.getHeader(HttpHeaders.HOST) != null
                    && request.getHeader(HttpHeaders.HOST).equals(from.getRawAuthority());
            return ours ? page(from.getRawPath(), from.getRawQuery()) : "/";
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }

    /** Without what only chooses the language. */
    private static String page(@Nullable String path, @Nullable String query) {
        String rest = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(one -> !one.startsWith("lang=") && !one.isEmpty())
                        .collect(Collectors.joining("&"));
        String page = rest.isEmpty() ? String.valueOf(path) : path + "?" + rest;
        return page.length() <= LONGEST && OURS.matcher(page).matches() ? page : "/";
    }
}
