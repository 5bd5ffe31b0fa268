package org.palier.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.palier.shared.Refusal;
import org.palier.shared.Refusal.Kind;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says in our words what the server itself declined; reached by its forward only. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    void error(HttpServletRequest request) {
        throw request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? refusal(status)
                : Refusal.unknown();
    }

    private static Refusal refusal(int status) {
        return switch (status) {
            case 401 -> Refusal.of(Kind.UNAUTHENTICATED, "shared.refusal.unauthenticated");
            case 403 -> Refusal.forbidden();
            case 404 -> Refusal.unknown();
            case 405 -> Refusal.of(Kind.NOT_ALLOWED, "shared.refusal.method");
            case 406 -> Refusal.of(Kind.NOT_ACCEPTABLE, "shared.refusal.media-type");
            case 408 -> Answers.tooSlow();
            case 413 -> Refusal.of(Kind.TOO_LARGE, "shared.refusal.heavy");
            case 415 -> Refusal.of(Kind.UNSUPPORTED, "shared.refusal.media-type");
            case 503 -> Mishap.unavailable();
            default -> status < 500 ? Refusal.of(Kind.MALFORMED, "shared.refusal.malformed") : Mishap.failed();
        };
    }
}
