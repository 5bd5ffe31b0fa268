package org.palier.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/** A body that is watched on its way in; whatever broke because it came too slowly is answered so. */
public interface SlowBody {

    /** The request's attribute that holds it. */
    String WATCH = "palier.body";

    boolean isTooSlow();

    /** Whether this request broke off because its body came too slowly. */
    static boolean isBehind(HttpServletRequest request) {
        return request.getAttribute(WATCH) instanceof SlowBody body && body.isTooSlow();
    }
}
