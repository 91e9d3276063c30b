package org.ecopetition.verification.web;

import static org.ecopetition.organisation.Audience.LIAISON;
import static org.ecopetition.organisation.Audience.UNITS;

import java.util.Objects;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.verification.Foresight;
import org.ecopetition.verification.MeasuredWords;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.TypedMeasurement;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Tells the forms, while a value is typed, which limit will apply to it and what it comes to. */
@RestController
@OpenTo({LIAISON, UNITS})
class ForesightDoor {

    private final Foresight foresight;
    private final MeasuredWords words;

    ForesightDoor(Foresight foresight, MeasuredWords words) {
        this.foresight = foresight;
        this.words = words;
    }

    /**
     * What is known so far.
     *
     * @param limit with its unit; none where nothing applies
     * @param basis the standard and its clause
     * @param unconfirmed whether an expert still has to compare the limit with its standard
     * @param outcome the code of what it comes to; none without a value that can be read
     * @param result the same in words, with how far it is beyond the limit
     */
    record Expected(
            @Nullable String limit,
            @Nullable String basis,
            boolean unconfirmed,
            @Nullable String outcome,
            @Nullable String result) {

        static final Expected NOTHING = new Expected(null, null, false, null, null);
    }

    @GetMapping("/limits/foresight")
    Expected look(@ModelAttribute TypedMeasurement typed) {
        return foresight.of(typed).map(this::expected).orElse(Expected.NOTHING);
    }

    private static @Nullable String source(Measurement measurement) {
        String standard = measurement.standard();
        return standard == null || standard.isBlank()
                ? null
                : (standard + " " + Objects.requireNonNullElse(measurement.clause(), "")).strip();
    }

    private Expected expected(Measurement measurement) {
        boolean read = measurement.reading() != null;
        return new Expected(
                words.limit(measurement).orElse(null),
                source(measurement),
                measurement.awaitsExpert(),
                read && measurement.outcome() != null ? measurement.outcome().name() : null,
                read ? words.result(measurement) : null);
    }
}
