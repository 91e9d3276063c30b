package org.ecopetition.frontdoor.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that keeps to itself what a search for its handler notes on it. */
class UntouchedRequest extends HttpServletRequestWrapper {

    private final Map<String, @Nullable Object> noted = new HashMap<>();

    UntouchedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return noted.containsKey(name) ? noted.get(name) : super.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        noted.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        noted.put(name, null);
    }
}
