package org.palier.evidence.uploads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import me.desair.tus.server.HttpHeader;
import org.jspecify.annotations.Nullable;

/** A request whose method is what it is: only a POST may stand for another, as it needs the same form token. */
class Spoken extends HttpServletRequestWrapper {

    Spoken(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HttpHeader.METHOD_OVERRIDE) && !getMethod().equals("POST")
                ? null
                : super.getHeader(name);
    }
}
