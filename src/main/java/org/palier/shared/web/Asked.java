package org.palier.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.palier.shared.Causes;
import org.palier.shared.Refusal;
import org.slf4j.Logger;
import org.springframework.web.servlet.HandlerMapping;

/** Names a request in the log by its route alone, because addresses and messages hold words that open something. */
final class Asked {

    private Asked() {}

    static void tell(Logger log, HttpServletRequest request, Refusal answer, Throwable thrown) {
        switch (answer.kind()) {
            case FAILED -> log.error("An accident on {}", route(request), Silenced.of(thrown));
            case UNAVAILABLE -> log.warn("The database does not answer on {}: {}", route(request), kind(thrown));
            default -> log.info("Declined on {}: {} ({})", route(request), answer.code(), kind(thrown));
        }
    }

    private static String route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (pattern == null ? firstStep(request.getRequestURI()) : pattern);
    }

    private static String firstStep(String path) {
        int second = path.indexOf('/', 1);
        return second < 0 ? path : path.substring(0, second) + "/…";
    }

    private static String kind(Throwable thrown) {
        return thrown.getClass().getSimpleName() + " by "
                + Causes.innermost(thrown).getClass().getSimpleName();
    }
}
