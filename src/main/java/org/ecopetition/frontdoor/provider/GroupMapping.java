package org.ecopetition.frontdoor.provider;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.organisation.Role;
import org.ecopetition.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which of our groups somebody has by the groups that the provider tells; a unit counts only while it is open. */
@Component
class GroupMapping {

    /** More than any person has: what is beyond is not looked at. */
    private static final int MOST = 2000;

    private final ProviderSettings settings;
    private final Units units;

    GroupMapping(ProviderSettings settings, Units units) {
        this.settings = settings;
        this.units = units;
    }

    Set<String> of(Map<String, Object> claims) {
        return values(claim(claims, settings.claims().groups()))
                .limit(MOST)
                .flatMap(value -> settings.groups().stream().map(mapped -> mapped.of(value)))
                .filter(this::isOurs)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isOurs(String group) {
        return Role.of(group).isPresent() || units.findOpen(group).isPresent();
    }

    private static @Nullable Object claim(Map<String, Object> claims, String path) {
        Object whole = claims.get(path);
        if (whole != null) {
            return whole;
        }
        Object at = claims;
        for (String name : path.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at;
    }

    private static Stream<String> values(@Nullable Object claim) {
        if (claim instanceof String one) {
            return Stream.of(one);
        }
        Collection<?> many = claim instanceof Collection<?> list ? list : List.of();
        return many.stream().filter(String.class::isInstance).map(String.class::cast);
    }
}
