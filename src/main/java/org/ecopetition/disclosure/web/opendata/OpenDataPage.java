package org.ecopetition.disclosure.web.opendata;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.disclosure.petitioner.PublicContact;
import org.ecopetition.disclosure.table.PublicRegister;
import org.ecopetition.disclosure.table.PublicRegister.Extent;
import org.ecopetition.disclosure.table.PublicRegister.Search;
import org.ecopetition.disclosure.table.TableLayouts;
import org.ecopetition.disclosure.web.search.QueryReader;
import org.ecopetition.disclosure.web.search.SearchConditions;
import org.ecopetition.disclosure.web.search.TableView;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;

/** Where readers subscribe to a county without leaving an address, and programs learn what the data mean. */
@Controller
@OpenTo(EVERYBODY)
class OpenDataPage {

    private static final SearchConditions EVERYTHING =
            new SearchConditions(null, null, null, null, null, null, null, null, null, null);
    private static final Search ALL_ROWS = new Search(null, null, null, null, null, null, null);

    private final DataDescription description;
    private final PublicRegister register;
    private final QueryReader reader;
    private final Units units;
    private final PublicContact office;
    private final TableLayouts layouts;

    OpenDataPage(
            DataDescription description,
            PublicRegister register,
            QueryReader reader,
            Units units,
            PublicContact office,
            TableLayouts layouts) {
        this.description = description;
        this.register = register;
        this.reader = reader;
        this.units = units;
        this.office = office;
        this.layouts = layouts;
    }

    /** A region with the address of its feed. */
    record RegionFeed(Unit region, String address) {}

    /** What nobody can search by is left out here: the other ways to look at the query say what is wrong with it. */
    @GetMapping(path = "/public/data", produces = MediaType.TEXT_HTML_VALUE)
    String show(SearchConditions asked, Model model) {
        SearchConditions wanted = reader.read(asked, TableView.USUAL).isFaulty() ? EVERYTHING : asked;
        model.addAttribute("wanted", wanted);
        model.addAttribute("query", wanted.query(TableView.USUAL));
        model.addAttribute("feed", FeedPage.ADDRESS);
        model.addAttribute("licence", layouts.frame().licence());
        model.addAttribute("columns", DataColumn.values());
        model.addAttribute(
                "regions",
                units.regions().stream()
                        .map(region -> new RegionFeed(region, FeedPage.ADDRESS + EVERYTHING.inRegion(region.name())))
                        .toList());
        return "disclosure/data";
    }

    @GetMapping(path = "/public/disclosures.csv-metadata.json")
    ResponseEntity<Map<String, Object>> columns() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/csvm+json"))
                .body(description.columns());
    }

    /** The description, or nothing where the reader has it already as it is. */
    @GetMapping(path = "/public/data.jsonld")
    @Nullable
    ResponseEntity<Map<String, Object>> dataSet(WebRequest request) {
        Extent extent = register.extent(ALL_ROWS);
        Map<String, Object> described = new LinkedHashMap<>(
                description.dataSet(extent, office.name(), layouts.frame().licence()));
        if (request.checkNotModified(
                "W/\"data" + Integer.toHexString(List.of(extent, described).hashCode()) + "\"")) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/ld+json"))
                .body(described);
    }
}
