package org.ecopetition.disclosure.web.opendata;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import com.rometools.rome.feed.atom.Feed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.table.PublicRegister;
import org.ecopetition.disclosure.web.search.QueryReader;
import org.ecopetition.disclosure.web.search.SearchConditions;
import org.ecopetition.disclosure.web.search.TableView;
import org.ecopetition.organisation.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/** What was published or corrected last, for the feed reader of whoever follows a county or any other query. */
@Controller
@OpenTo(EVERYBODY)
class FeedPage {

    static final String ADDRESS = "/public/disclosures.atom";

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final PublicRegister register;
    private final QueryReader reader;
    private final FeedWriter writer;

    FeedPage(PublicRegister register, QueryReader reader, FeedWriter writer) {
        this.register = register;
        this.reader = reader;
        this.writer = writer;
    }

    /** The feed, or nothing where the reader has it already as it is. */
    @GetMapping(ADDRESS)
    @Nullable
    ResponseEntity<Feed> feed(SearchConditions wanted, WebRequest request, Locale locale) {
        List<Disclosure> news =
                register.news(reader.read(wanted, TableView.USUAL).orRefused());
        if (request.checkNotModified(FeedWriter.stampOf(news, locale))) {
            return null;
        }
        return ResponseEntity.ok().contentType(ATOM).body(writer.feed(wanted, news, locale));
    }
}
