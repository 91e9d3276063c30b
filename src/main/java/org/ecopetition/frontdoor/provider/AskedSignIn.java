package org.ecopetition.frontdoor.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.frontdoor.signin.PassingCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What was asked of the provider, kept by the browser that asked: sealed, for some minutes and one answer. We keep nothing, so
 * whoever sets out for the provider many times binds no memory, and the answer may come to any node.
 */
class AskedSignIn implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final PassingCookie COOKIE = new PassingCookie("asked-sign-in", "/login/oauth2/");
    private static final String SEPARATOR = "\n";

    private final AesBytesEncryptor seal;
    private final Clock clock;

    AskedSignIn(ProviderSettings settings, Clock clock) {
        byte[] key = HexFormat.of()
                .parseHex(Sha256.of("asked-sign-in", settings.client().secretInForce()));
        this.seal = new AesBytesEncryptor(
                new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        OAuth2AuthorizationRequest asked =
                COOKIE.value(request).map(this::opened).orElse(null);
        return asked != null && asked.getState().equals(state) ? asked : null;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            COOKIE.forget(request, response);
        } else {
            COOKIE.keep(request, response, sealed(asked));
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        if (asked != null) {
            COOKIE.forget(request, response);
        }
        return asked;
    }

    private String sealed(OAuth2AuthorizationRequest asked) {
        String words = String.join(
                SEPARATOR,
                clock.instant().plus(PassingCookie.KEPT).toString(),
                asked.getAuthorizationUri(),
                asked.getClientId(),
                asked.getRedirectUri(),
                asked.getState(),
                asked.<String>getAttribute(OidcParameterNames.NONCE),
                asked.<String>getAttribute(PkceParameterNames.CODE_VERIFIER),
                String.join(" ", asked.getScopes()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.encrypt(words.getBytes(UTF_8)));
    }

    private @Nullable OAuth2AuthorizationRequest opened(String cookie) {
        try {
            String[] words =
                    new String(seal.decrypt(Base64.getUrlDecoder().decode(cookie)), UTF_8).split(SEPARATOR, -1);
            return Instant.parse(words[0]).isAfter(clock.instant()) ? asked(words) : null;
        } catch (IllegalArgumentException | IllegalStateException noneOfOurs) {
            return null;
        }
    }

    private static OAuth2AuthorizationRequest asked(String[] words) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(words[1])
                .clientId(words[2])
                .redirectUri(words[3])
                .state(words[4])
                .scope(words[7].split(" ", -1))
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, Provider.ID,
                        OidcParameterNames.NONCE, words[5],
                        PkceParameterNames.CODE_VERIFIER, words[6]))
                .build();
    }
}
