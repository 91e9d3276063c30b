package org.ecopetition.frontdoor.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The passwords found right a moment ago, kept as fingerprints in memory alone: a caller of the REST API shows the password
 * with each request, and checking it against the slow hash each time would cost more than the request. A fingerprint
 * holds the stored hash too, so a changed password counts at once; another password from the same address ends it, so that
 * nobody tries many against it.
 */
@Component
public class RecentSignIns {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 1000;
    private static final String ALGORITHM = "HmacSHA256";

    private final Map<Place, Seen> seen = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Clock clock;

    RecentSignIns(Clock clock) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
        this.clock = clock;
    }

    /** Whether the same was found right a moment ago, for the same name from the same address; if not, what was is forgotten. */
    public boolean contain(String id, String address, String storedHash, String password) {
        Place place = new Place(id, address);
        Seen before = seen.get(place);
        if (before == null) {
            return false;
        }
        boolean same = MessageDigest.isEqual(
                before.fingerprint().getBytes(UTF_8),
                fingerprint(id, storedHash, password).getBytes(UTF_8));
        boolean holds = same && before.at().plus(KEPT).isAfter(clock.instant());
        if (!holds) {
            seen.remove(place);
        }
        return holds;
    }

    public void add(String id, String address, String storedHash, String password) {
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(new Place(id, address), new Seen(fingerprint(id, storedHash, password), clock.instant()));
    }

    private String fingerprint(String id, String storedHash, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : new String[] {id, storedHash, password}) {
                mac.update(part.getBytes(UTF_8));
                mac.update((byte) 0);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private record Place(String id, String address) {}

    private record Seen(String fingerprint, Instant at) {}
}
