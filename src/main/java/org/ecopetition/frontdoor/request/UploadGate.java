package org.ecopetition.frontdoor.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Locale;
import org.ecopetition.frontdoor.signin.Challenges;
import org.ecopetition.frontdoor.signin.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in only from people who signed in and only to addresses that take files; any other is refused before the first byte
 * of it is kept. A file that cannot be read is refused here too, in our words.
 */
public class UploadGate extends OncePerRequestFilter {

    private final UploadAddresses addresses;
    private final Challenges challenges;

    public UploadGate(UploadAddresses addresses, Challenges challenges) {
        this.addresses = addresses;
        this.challenges = challenges;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request)) {
            chain.doFilter(request, response);
        } else if (!addresses.contain(request)) {
            ErrorAnswer.send(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        } else if (isSignedIn()) {
            HttpStatus fault = addresses.areOfEngine(request) ? null : fault(request);
            if (fault == null) {
                chain.doFilter(request, response);
            } else {
                ErrorAnswer.send(request, response, fault);
            }
        } else if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            // the password is looked at before anything else
            chain.doFilter(request, response);
        } else {
            challenges.needsSignIn(request, response);
        }
    }

    /** Once before the token of a form is looked for, once behind the check of a password shown with the request. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + System.identityHashCode(this);
    }

    public static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isSignedIn() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof SignedInPerson;
    }

    private static @Nullable HttpStatus fault(HttpServletRequest request) throws IOException {
        try {
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (name != null && name.indexOf('\0') >= 0) {
                    return HttpStatus.BAD_REQUEST;
                }
            }
            return null;
        } catch (IllegalStateException tooLarge) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        } catch (ServletException | RuntimeException unreadable) {
            return HttpStatus.BAD_REQUEST;
        } catch (IOException unreadable) {
            if (unreadable.getClass().getName().contains("ClientAbort")) {
                throw unreadable;
            }
            return HttpStatus.BAD_REQUEST;
        }
    }
}
