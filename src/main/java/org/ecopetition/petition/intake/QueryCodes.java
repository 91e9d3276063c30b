package org.ecopetition.petition.intake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ecopetition.organisation.ReadableCode;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.Petitions;
import org.ecopetition.petition.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The codes by which petitioners ask about their own petition (查询码); told once, kept only as slow salted hashes. */
@Service
@Transactional
public class QueryCodes {

    private final Petitions petitions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final QueryCodeEncoder encoder = new QueryCodeEncoder();

    QueryCodes(Petitions petitions, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.petitions = petitions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Draws a code for a petition; an earlier one holds no longer.
     *
     * @return 8 letters and digits, never to be seen again
     * @throws Refusal when there is no such petition or nobody who could ask
     */
    public String issue(CaseNumber number, String person) {
        Petition petition =
                petitions.findById(number.value()).orElseThrow(() -> new Refusal("petition.unknown", number));
        if (petition.channel() == Channel.SITE_INSPECTION) {
            throw new Refusal("petition.no-petitioner", number);
        }
        String code = ReadableCode.draw(random);
        int replaced = keep(number, code);
        events.publishEvent(new QueryCodeIssued(number, clock.instant(), person, replaced > 0));
        return code;
    }

    /** Whether a code was ever issued for a petition. */
    @Transactional(readOnly = true)
    public boolean isIssued(CaseNumber number) {
        return jdbc.sql("select count(*) from query_code where case_number = ?")
                        .param(number.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Gives a petition that follows from another the code of that one, so that the petitioner has one code to keep.
     *
     * @param code as the petitioner typed it, found to fit the other petition
     */
    public void share(CaseNumber number, String code, String person) {
        keep(number, plain(code));
        events.publishEvent(new QueryCodeIssued(number, clock.instant(), person, false));
    }

    /**
     * Whether a code is the petition's; small letters, blanks and hyphens do not matter. It takes as long for a petition that
     * does not exist, so that nobody learns which numbers do. A code kept in an earlier way is kept in today's from then on.
     * Comparing is slow on purpose: no connection to the database is held meanwhile, or guesses would shut out everybody.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean fits(CaseNumber number, String code) {
        String plain = plain(code);
        Optional<String> kept = jdbc.sql("select encoded from query_code where case_number = ?")
                .param(number.value())
                .query(String.class)
                .optional();
        boolean fits = encoder.fits(plain, kept);
        if (fits) {
            kept.filter(encoder::isOutdated).ifPresent(outdated -> renew(number, outdated, plain));
        }
        return fits;
    }

    private void renew(CaseNumber number, String outdated, String code) {
        jdbc.sql("update query_code set encoded = ? where case_number = ? and encoded = ?")
                .params(encoder.encode(code), number.value(), outdated)
                .update();
    }

    private int keep(CaseNumber number, String code) {
        int replaced = jdbc.sql("delete from query_code where case_number = ?")
                .param(number.value())
                .update();
        jdbc.sql("insert into query_code (case_number, encoded, issued_at) values (?, ?, ?)")
                .params(number.value(), encoder.encode(code), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return replaced;
    }

    /** The code in what somebody typed, or what is none. */
    private static String plain(String typed) {
        return ReadableCode.in(typed).orElse("-");
    }
}
