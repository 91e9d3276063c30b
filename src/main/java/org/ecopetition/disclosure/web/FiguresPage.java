package org.ecopetition.disclosure.web;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import java.util.Locale;
import org.ecopetition.disclosure.table.PublicFigures;
import org.ecopetition.disclosure.table.PublicFigures.Figures;
import org.ecopetition.disclosure.web.chart.FigureCharts;
import org.ecopetition.disclosure.web.search.FilterForm;
import org.ecopetition.disclosure.web.search.Query;
import org.ecopetition.disclosure.web.search.QueryReader;
import org.ecopetition.disclosure.web.search.SearchConditions;
import org.ecopetition.disclosure.web.search.TableView;
import org.ecopetition.organisation.OpenTo;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The published results in figures: charts that need no script, each beside a table of the same numbers. */
@Controller
@OpenTo(EVERYBODY)
class FiguresPage {

    private final PublicFigures figures;
    private final QueryReader reader;
    private final FilterForm form;
    private final FigureCharts charts;
    private final PublicTiles tiles;

    FiguresPage(PublicFigures figures, QueryReader reader, FilterForm form, FigureCharts charts, PublicTiles tiles) {
        this.tiles = tiles;
        this.figures = figures;
        this.reader = reader;
        this.form = form;
        this.charts = charts;
    }

    @GetMapping("/public/figures")
    ModelAndView show(SearchConditions wanted, Model model, Locale locale) {
        Query query = reader.read(wanted, TableView.USUAL);
        form.fill(model, wanted, TableView.USUAL, query);
        if (query.isFaulty()) {
            return new ModelAndView("disclosure/figures", HttpStatus.BAD_REQUEST);
        }
        Figures found = figures.of(query.search());
        model.addAttribute("total", found.rows());
        model.addAttribute("charts", charts.of(found, locale));
        model.addAttribute("schematic", tiles.of(found.regions(), wanted));
        return new ModelAndView("disclosure/figures");
    }
}
