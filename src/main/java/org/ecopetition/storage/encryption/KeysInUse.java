package org.ecopetition.storage.encryption;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of the keys under which rows may stand in this database: the present one, and others until all is encrypted anew. */
@Component
@RotationPart
public class KeysInUse {

    /** Rows of before anything was encrypted. */
    public static final String PLAIN = "plain";

    /** Rows of a house without any key. */
    static final String NONE = "-";

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final Clock clock;

    /** The present key with which no other was found in use last. */
    private volatile String settled = "";

    KeysInUse(JdbcClient jdbc, DataKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** The name under which rows are written now. */
    public String present() {
        return keys.present().orElse(NONE);
    }

    /** Those of other rows; asked of the database until there are none. */
    public Set<String> others() {
        String present = present();
        if (settled.equals(present)) {
            return new TreeSet<>();
        }
        Set<String> others = new TreeSet<>(
                jdbc.sql("select name from data_key").query(String.class).list());
        others.remove(present);
        if (others.isEmpty()) {
            settled = present;
        }
        return others;
    }

    /** As {@link #others}, and asked of the database in any case: another node may have written with a key of before since. */
    Set<String> othersByNow() {
        settled = "";
        return others();
    }

    /** Those of other rows whose key is not here and was not given up. */
    Set<String> missing() {
        Set<String> missing = others();
        missing.removeAll(Set.of(PLAIN, NONE));
        missing.removeAll(keys.all().keySet());
        missing.removeAll(keys.lost());
        return missing;
    }

    /** Enters that rows are written under the present name from now on. */
    void enterPresent() {
        jdbc.sql("insert into data_key (name, known_since) select ?, ? where not exists"
                        + " (select 1 from data_key where name = ?)")
                .params(present(), clock.instant().atOffset(ZoneOffset.UTC), present())
                .update();
    }

    /** No row stands under another name than the present, but for those whose key is lost. */
    void onlyPresent() {
        Set<String> gone = others();
        gone.removeAll(keys.lost());
        gone.forEach(name ->
                jdbc.sql("delete from data_key where name = ?").param(name).update());
    }
}
