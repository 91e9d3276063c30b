package org.ecopetition.disclosure.web.opendata;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.table.PublicRegister.Extent;
import org.ecopetition.organisation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes the open data in the words of those who read such: the columns in CSVW (CSV on the Web, W3C 2015), the whole in DCAT
 * and schema.org as one JSON-LD document. Addresses are relative: a reader puts before them where it found the document.
 */
@Component
class DataDescription {

    private static final List<String> ENDINGS = List.of("csv", "json", "xlsx");
    private static final String DATA = "/public/disclosures.";

    private final Wording wording;

    DataDescription(Wording wording) {
        this.wording = wording;
    }

    /** The dictionary of {@code disclosures.csv}, under the address where CSVW looks for it. */
    Map<String, Object> columns() {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "zh")));
        table.put("url", "disclosures.csv");
        table.put("dc:title", wording.say("public.heading"));
        table.put("dc:description", wording.say("public.data.about"));
        table.put("dialect", Map.of("encoding", "utf-8", "header", true, "delimiter", ","));
        table.put(
                "tableSchema",
                Map.of(
                        "columns",
                        Arrays.stream(DataColumn.values()).map(this::column).toList()));
        return table;
    }

    private Map<String, Object> column(DataColumn column) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", column.field());
        described.put("titles", Map.of("zh", heading(column, Locale.CHINESE)));
        described.put("dc:title", heading(column, Locale.ENGLISH));
        described.put("dc:description", wording.say("public.data." + column.key()));
        described.put("required", column.isRequired());
        if (column.isList()) {
            described.put("separator", "、");
        }
        described.put(
                "datatype",
                column.codes().isEmpty()
                        ? column.datatype()
                        : Map.of("base", column.datatype(), "format", wordsOf(column)));
        return described;
    }

    private String heading(DataColumn column, Locale locale) {
        return wording.say(locale, "public.column." + column.key());
    }

    private String wordsOf(DataColumn column) {
        return column.codes().stream().map(wording::of).collect(Collectors.joining("|"));
    }

    /** The data set for catalogues and search engines. */
    Map<String, Object> dataSet(Extent extent, String publisher, @Nullable String licence) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put(
                "@context",
                Map.of(
                        "dcat", "http://www.w3.org/ns/dcat#",
                        "dct", "http://purl.org/dc/terms/",
                        "foaf", "http://xmlns.com/foaf/0.1/",
                        "schema", "https://schema.org/"));
        set.put("@id", "/public/data");
        set.put("@type", List.of("dcat:Dataset", "schema:Dataset"));
        both(set, "title", "name", inBothLanguages("public.title"));
        both(set, "description", "description", inBothLanguages("public.data.about"));
        set.put("schema:isAccessibleForFree", true);
        set.put("dcat:landingPage", Map.of("@id", "/public/data"));
        set.put("schema:url", Map.of("@id", "/public/data"));
        if (licence != null) {
            both(set, "license", "license", Map.of("@id", licence));
        }
        set.put("dct:language", "zh");
        set.put("dct:conformsTo", Map.of("@id", "/public/disclosures.csv-metadata.json"));
        both(
                set,
                "publisher",
                "publisher",
                Map.of(
                        "@type", List.of("foaf:Organization", "schema:Organization"),
                        "foaf:name", publisher,
                        "schema:name", publisher));
        if (extent.publishedTo() != null && extent.publishedFrom() != null) {
            both(set, "modified", "dateModified", extent.publishedTo().toString());
            set.put("schema:temporalCoverage", extent.publishedFrom() + "/" + extent.publishedTo());
        }
        List<Map<String, Object>> files =
                ENDINGS.stream().map(DataDescription::distribution).toList();
        set.put("dcat:distribution", files);
        set.put("schema:distribution", files);
        return set;
    }

    private static void both(Map<String, Object> set, String inDcat, String inSchema, Object said) {
        set.put("dct:" + inDcat, said);
        set.put("schema:" + inSchema, said);
    }

    private List<Map<String, String>> inBothLanguages(String key) {
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .map(locale -> Map.of("@language", locale.getLanguage(), "@value", wording.say(locale, key)))
                .toList();
    }

    private static Map<String, Object> distribution(String ending) {
        String type = switch (ending) {
            case "csv" -> "text/csv";
            case "json" -> "application/json";
            default -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
        String address = DATA + ending + (ending.equals("json") ? "?size=all" : "");
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("@type", List.of("dcat:Distribution", "schema:DataDownload"));
        file.put("dct:format", ending.toUpperCase(Locale.ROOT));
        file.put("dcat:mediaType", type);
        file.put("schema:encodingFormat", type);
        file.put("dcat:downloadURL", Map.of("@id", address));
        file.put("schema:contentUrl", Map.of("@id", address));
        return file;
    }
}
