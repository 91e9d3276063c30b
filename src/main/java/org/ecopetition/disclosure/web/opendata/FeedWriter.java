package org.ecopetition.disclosure.web.opendata;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.petitioner.PublicContact;
import org.ecopetition.disclosure.web.search.SearchConditions;
import org.ecopetition.disclosure.web.search.TableView;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.UnitNames;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** Writes published results as a feed (Atom, RFC 4287). An entry keeps its id through every version of its result. */
@Component
class FeedWriter {

    private final Wording wording;
    private final UnitNames names;
    private final PublicContact office;

    FeedWriter(Wording wording, UnitNames names, PublicContact office) {
        this.wording = wording;
        this.names = names;
        this.office = office;
    }

    /** What tells the feed from what it was before: its rows, which change by a new version and by being written off alone. */
    static String stampOf(List<Disclosure> news, Locale locale) {
        String rows = news.stream()
                .map(row -> row.id()
                        + (row.writtenOffOn() == null ? "" : row.writtenOffOn().toString()))
                .collect(Collectors.joining(","));
        return "W/\"atom" + Sha256.of(rows, locale.getLanguage()) + "\"";
    }

    Feed feed(SearchConditions wanted, List<Disclosure> news, Locale locale) {
        String query = wanted.query(TableView.USUAL);
        String conditions = query.substring(0, query.length() - 1);
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding(StandardCharsets.UTF_8.name());
        feed.setId(urn("feed" + conditions));
        feed.setTitle(
                wanted.region() == null || wanted.region().isBlank()
                        ? wording.say(locale, "public.title")
                        : wording.say(
                                locale,
                                "public.feed.of",
                                names.say(locale, wanted.region().strip())));
        SyndPerson author = new SyndPersonImpl();
        author.setName(office.name());
        feed.setAuthors(List.of(author));
        feed.setUpdated(Date.from(news.stream()
                .map(FeedWriter::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)));
        feed.setAlternateLinks(List.of(link("alternate", "/public/disclosures" + conditions, "text/html")));
        feed.setOtherLinks(List.of(link("self", FeedPage.ADDRESS + conditions, "application/atom+xml")));
        feed.setEntries(news.stream()
                .sorted(Comparator.comparing(FeedWriter::changedAt).reversed())
                .map(row -> entry(row, locale))
                .toList());
        return feed;
    }

    private Entry entry(Disclosure row, Locale locale) {
        Entry entry = new Entry();
        entry.setId(urn(
                row.handOffIfAny() == null
                        ? row.caseNumber().value()
                        : row.handOffIfAny().toString()));
        entry.setTitle(TypedText.printable(titleOf(row, locale)));
        if (row.publishedAt() != null) {
            entry.setPublished(Date.from(row.publishedAt()));
        }
        entry.setUpdated(Date.from(changedAt(row)));
        entry.setAlternateLinks(List.of(
                link("alternate", "/public/disclosures/" + row.caseNumber().value(), "text/html")));
        Content content = new Content();
        content.setType("text");
        content.setValue(TypedText.printable(textOf(row, locale)));
        entry.setContents(List.of(content));
        return entry;
    }

    private String titleOf(Disclosure row, Locale locale) {
        String types = row.origin().types().stream()
                .map(type -> wording.of(locale, type))
                .collect(Collectors.joining(wording.say(locale, "public.and")));
        return wording.say(
                        locale,
                        "public.share",
                        row.origin().rawNumber(),
                        names.say(locale, row.handling().regionName()),
                        types)
                + " · " + wording.of(locale, row.handling().verdict())
                + " · " + wording.of(locale, row.handling().closingState());
    }

    private String textOf(Disclosure row, Locale locale) {
        Stream<String> texts = Stream.of(
                part(locale, "public.column.problem", row.texts().problem()),
                part(locale, "public.column.findings", row.texts().findings()),
                part(locale, "public.column.measures", row.texts().measures()));
        Stream<String> days = Stream.of(
                        Optional.ofNullable(row.publicity())
                                .map(open -> part(
                                        locale,
                                        "public.publicity",
                                        wording.say(
                                                locale,
                                                "public.publicity.days",
                                                open.first().toString(),
                                                open.last().toString()))),
                        Optional.ofNullable(row.correctionReason())
                                .map(reason -> part(locale, "public.corrected", reason)),
                        Optional.ofNullable(row.writtenOffOn())
                                .map(day -> wording.say(locale, "public.written-off.on", day.toString())))
                .flatMap(Optional::stream);
        return Stream.concat(texts, days).collect(Collectors.joining("\n\n"));
    }

    private String part(Locale locale, String heading, String text) {
        return wording.say(locale, "public.fault.of", wording.say(locale, heading), text);
    }

    private static Instant changedAt(Disclosure row) {
        return Stream.of(
                        Optional.ofNullable(row.publishedAt()),
                        Optional.ofNullable(row.correctedAt()),
                        Optional.ofNullable(row.writtenOffOn())
                                .map(day -> day.atStartOfDay(CHINA).toInstant()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Link link(String relation, String address, String type) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(address);
        link.setType(type);
        return link;
    }
}
