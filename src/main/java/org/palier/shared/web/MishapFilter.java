package org.palier.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.palier.shared.NoRoom;
import org.palier.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost filter: whatever breaks inside, in filters and in controllers, is answered in our words. */
@Component
@Order(MishapFilter.OUTERMOST)
class MishapFilter extends OncePerRequestFilter {

    /** After the encoding of characters, before everything else. */
    static final int OUTERMOST = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final Logger LOG = LoggerFactory.getLogger(MishapFilter.class);

    private final Answers answers;

    MishapFilter(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException thrown) {
            answer(request, response, thrown);
        } catch (IOException thrown) {
            if (!NoRoom.isWhy(thrown)) {
                // because whoever asked has gone
                throw thrown;
            }
            answer(request, response, thrown);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception thrown)
            throws ServletException, IOException {
        Refusal refusal = Mishap.of(thrown);
        Asked.tell(LOG, request, refusal, thrown);
        if (response.isCommitted() && !refusal.isOurs()) {
            // because the server has said already that the body did not come
            return;
        }
        if (response.isCommitted()) {
            // because an answer that ended well would be taken for a whole one; the accident is told above
            throw new IOException("The answer broke off");
        }
        response.resetBuffer();
        answers.answer(request, response, refusal);
    }
}
