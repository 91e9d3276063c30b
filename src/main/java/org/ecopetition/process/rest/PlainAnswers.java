package org.ecopetition.process.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets people who work through the engine's REST API or Tasklist read our words when something is refused. */
class PlainAnswers extends OncePerRequestFilter {

    private final EngineErrors errors;

    PlainAnswers(EngineErrors errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldError held = new HeldError(response);
        chain.doFilter(request, held);
        if (held.isHeld() && !response.isCommitted()) {
            errors.write(request, held, response);
        }
    }
}
