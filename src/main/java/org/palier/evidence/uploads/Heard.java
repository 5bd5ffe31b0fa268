package org.palier.evidence.uploads;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer that hears which error the library would send, so that it can be said in our words. */
class Heard extends HttpServletResponseWrapper {

    private int error;

    Heard(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) {
        error = status;
    }

    @Override
    public void sendError(int status, String message) {
        error = status;
    }

    /** The library says that every answer is empty; ours is not when it tells what is wrong. */
    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase("Content-Length")) {
            super.setHeader(name, value);
        }
    }

    /** Zero when there was none. */
    int error() {
        return error;
    }
}
