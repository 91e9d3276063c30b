package org.ecopetition.frontdoor.factor;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.organisation.ReadableCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes on paper for the day the phone is gone, each for one time (恢复码). Two readable codes make one, some 79 random bits: of such,
 * a plain hash cannot be guessed.
 */
@Component
class RecoveryCodes {

    private static final int MANY = 10;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** New ones in place of all former, as the person writes them down. */
    List<String> draw(String person) {
        forget(person);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String first = ReadableCode.draw(random);
            String second = ReadableCode.draw(random);
            jdbc.sql("insert into recovery_code (person, hash) values (?, ?)")
                    .params(person, Sha256.of(first + second))
                    .update();
            shown.add(ReadableCode.shown(first) + "-" + ReadableCode.shown(second));
        }
        return shown;
    }

    /** Takes one that was typed; it counts no more afterwards, on whatever node. */
    boolean take(String person, String typed) {
        String code = typed.replaceAll("[\\s-]", "");
        int half = code.length() / 2;
        return ReadableCode.in(code.substring(0, half))
                .flatMap(first -> ReadableCode.in(code.substring(half)).map(second -> first + second))
                .filter(whole -> jdbc.sql("delete from recovery_code where person = ? and hash = ?")
                                .params(person, Sha256.of(whole))
                                .update()
                        > 0)
                .isPresent();
    }

    long left(String person) {
        return jdbc.sql("select count(*) from recovery_code where person = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    void forget(String person) {
        jdbc.sql("delete from recovery_code where person = ?").param(person).update();
    }
}
