package org.ecopetition.disclosure.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Lets a passer-by's browser keep what it read of the public pages, and ask each time whether it still is the same: a corrected
 * result is never shown as it was before, and an unchanged page does not travel twice. What somebody sees who is logged in, or
 * who just lodged an objection, is kept nowhere.
 */
@Component
class PublicPageCaching extends ShallowEtagHeaderFilter {

    private static final List<String> READ_AGAIN = List.of("/public/disclosures", "/public/figures", "/public/data");

    private static final CacheControl ASK_EACH_TIME = CacheControl.noCache();

    PublicPageCaching() {
        // compressing changes the bytes, so the mark is one of the content
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean isPublic = READ_AGAIN.stream().anyMatch(path::startsWith);
        return !isPublic || request.getUserPrincipal() != null || request.getParameter("receipt") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME.getHeaderValue());
            response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie, Authorization");
        }
        super.doFilterInternal(request, response, chain);
    }
}
