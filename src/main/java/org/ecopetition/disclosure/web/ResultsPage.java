package org.ecopetition.disclosure.web;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.petitioner.PublicContact;
import org.ecopetition.disclosure.table.PicturePair;
import org.ecopetition.disclosure.table.PublicPictures;
import org.ecopetition.disclosure.table.PublicRegister;
import org.ecopetition.disclosure.web.chart.MeasurementChart;
import org.ecopetition.disclosure.web.chart.MeasurementCharts;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.UnitNames;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.CaseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The published results of one petition, each with its charts and pictures. */
@Controller
@OpenTo(EVERYBODY)
class ResultsPage {

    private final PublicRegister register;
    private final MeasurementCharts charts;
    private final PublicPictures pictures;
    private final Wording wording;
    private final PublicContact contact;
    private final UnitNames names;
    private final Clock clock;

    ResultsPage(
            PublicRegister register,
            MeasurementCharts charts,
            PublicPictures pictures,
            Wording wording,
            PublicContact contact,
            UnitNames names,
            Clock clock) {
        this.register = register;
        this.charts = charts;
        this.pictures = pictures;
        this.wording = wording;
        this.contact = contact;
        this.names = names;
        this.clock = clock;
    }

    /**
     * One published row with its charts.
     *
     * @param pictures the place before and after rectification
     * @param open whether anybody may object to it today
     * @param path how far it is
     */
    record Result(
            Disclosure row, List<MeasurementChart> charts, List<PicturePair> pictures, boolean open, ResultPath path) {}

    @GetMapping(path = "/public/disclosures/{caseNumber}", produces = MediaType.TEXT_HTML_VALUE)
    String results(
            @PathVariable String caseNumber,
            @RequestParam(required = false) List<String> receipt,
            Model model,
            Locale locale) {
        model.addAttribute("receipts", receipt == null ? List.of() : ObjectionsPage.receiptsIn(receipt));
        show(published(caseNumber), model, locale);
        return "disclosure/results";
    }

    @GetMapping(path = "/public/disclosures/{caseNumber}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<PublishedRow> resultRows(@PathVariable String caseNumber) {
        List<Disclosure> rows = published(caseNumber);
        return Stream.concat(jointOf(rows).stream(), rows.stream())
                .map(PublishedRow::withMeasurements)
                .toList();
    }

    void show(List<Disclosure> rows, Model model, Locale locale) {
        List<Result> results = rows.stream()
                .map(row -> new Result(
                        row,
                        charts.of(row, locale),
                        picturesOf(row),
                        register.openToObjections(row),
                        ResultPath.of(row, LocalDate.now(clock))))
                .toList();
        model.addAttribute("caseNumber", rows.get(0).caseNumber().value());
        model.addAttribute("title", titleOf(rows, locale));
        model.addAttribute("results", results);
        model.addAttribute("joint", jointOf(rows).orElse(null));
        model.addAttribute("office", contact);
        model.addAttribute(
                "units",
                rows.stream()
                        .map(row -> row.handling().unitName())
                        .distinct()
                        .collect(Collectors.joining(Disclosure.AND)));
        model.addAttribute("open", results.stream().anyMatch(Result::open));
        model.addAttribute(
                "daysLeft",
                results.stream()
                        .filter(Result::open)
                        .mapToLong(result -> result.path().daysLeft())
                        .min()
                        .orElse(0));
    }

    private List<PicturePair> picturesOf(Disclosure row) {
        return row.handOffIfAny() == null ? List.of() : pictures.pairsOf(row.handOffIfAny());
    }

    /** The row of the whole petition, where the round has one row for all its hand-offs. */
    private Optional<Disclosure> jointOf(List<Disclosure> rows) {
        return register.whole(rows.get(0).caseNumber()).filter(Disclosure::isJoint);
    }

    /** What a shared link says of itself: number, region and types. */
    private String titleOf(List<Disclosure> rows, Locale locale) {
        String types = rows.stream()
                .flatMap(row -> row.origin().types().stream())
                .distinct()
                .sorted()
                .map(type -> wording.of(locale, type))
                .collect(Collectors.joining(wording.say(locale, "public.and")));
        String regions = rows.stream()
                .map(row -> names.say(locale, row.handling().regionName()))
                .distinct()
                .collect(Collectors.joining(wording.say(locale, "public.and")));
        return wording.say(locale, "public.share", rows.get(0).origin().rawNumber(), regions, types);
    }

    /** What does not look like a case number is as unknown as a number without results. */
    List<Disclosure> published(String caseNumber) {
        List<Disclosure> rows = numberIn(caseNumber).map(this::copiesOrPointer).orElse(List.of());
        if (rows.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return rows;
    }

    private List<Disclosure> copiesOrPointer(CaseNumber number) {
        List<Disclosure> copies = register.of(number);
        return copies.isEmpty() ? register.whole(number).stream().toList() : copies;
    }

    private static Optional<CaseNumber> numberIn(String address) {
        try {
            return Optional.of(new CaseNumber(address));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }
}
