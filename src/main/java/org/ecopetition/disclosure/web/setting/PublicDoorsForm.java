package org.ecopetition.disclosure.web.setting;

import jakarta.validation.Valid;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.disclosure.petitioner.PublicSettings;
import org.ecopetition.frontdoor.SenderLimit;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.Needed;
import org.jspecify.annotations.Nullable;

/**
 * How far the public's doors stand open, as the page sends it.
 *
 * @param from the day it counts from, today where it is empty
 */
@Form("doors.fault")
record PublicDoorsForm(
        @Needed(message = "{doors.fault.notSolvedDays}") @Nullable
        Integer notSolvedDays,

        @Valid Limit questions,
        @Valid Limit codes,
        @Valid Limit objections,
        @Valid Limit toCase,
        @Nullable LocalDate from) {

    PublicDoorsForm {
        questions = Objects.requireNonNullElse(questions, Limit.NONE);
        codes = Objects.requireNonNullElse(codes, Limit.NONE);
        objections = Objects.requireNonNullElse(objections, Limit.NONE);
        toCase = Objects.requireNonNullElse(toCase, Limit.NONE);
    }

    /** So many times in so many minutes. */
    record Limit(
            @Needed(message = "{doors.fault.most}") @Nullable
            Integer most,

            @Needed(message = "{doors.fault.minutes}") @Nullable
            Integer minutes) {

        static final Limit NONE = new Limit(null, null);

        static Limit of(SenderLimit limit) {
            return new Limit(limit.most(), Math.toIntExact(limit.within().toMinutes()));
        }

        SenderLimit limit() {
            return new SenderLimit(
                    Objects.requireNonNullElse(most, 0), Duration.ofMinutes(Objects.requireNonNullElse(minutes, 0)));
        }
    }

    static PublicDoorsForm of(PublicSettings settings) {
        return new PublicDoorsForm(
                settings.notSolvedDays(),
                Limit.of(settings.questionsByAddress()),
                Limit.of(settings.wrongCodesByAddress()),
                Limit.of(settings.objectionsByAddress()),
                Limit.of(settings.objectionsByAddressAndCase()),
                null);
    }

    PublicSettings settings() {
        return new PublicSettings(
                Objects.requireNonNullElse(notSolvedDays, 0),
                questions.limit(),
                codes.limit(),
                objections.limit(),
                toCase.limit());
    }
}
