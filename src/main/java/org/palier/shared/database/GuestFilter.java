package org.palier.shared.database;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.palier.shared.Guest;

/** Says of a thread that it works for a request: of its address, as long as nobody is known. */
final class GuestFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Guest.name() != null) {
            chain.doFilter(request, response);
            return;
        }
        Guest.comes(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            Guest.leaves();
        }
    }
}
