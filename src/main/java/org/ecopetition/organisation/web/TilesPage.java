package org.ecopetition.organisation.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.stream.Collectors;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.RegionTiles;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.TileDesk;
import org.ecopetition.organisation.TilePlace;
import org.ecopetition.organisation.form.FormFaults;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator places the tiles of the regions in the schematic of the city. */
@Controller
@RequestMapping("/organisation/tiles")
@OpenTo(ADMINISTRATOR)
class TilesPage {

    private final TileDesk desk;
    private final RegionTiles tiles;
    private final SettingChanges changes;

    TilesPage(TileDesk desk, RegionTiles tiles, SettingChanges changes) {
        this.desk = desk;
        this.tiles = tiles;
        this.changes = changes;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        model.addAttribute("saved", saved);
        model.addAttribute(TilesForm.EMPTY);
        return fill(model, desk.places());
    }

    @PostMapping
    ModelAndView place(@Valid TilesForm form, BindingResult typed, Principal person, Model model) {
        List<TilePlace> placed = form.typed(desk.places());
        FormFaults.add(typed, desk.place(placed, person.getName()));
        return typed.hasErrors()
                ? new ModelAndView(fill(model, placed), HttpStatus.UNPROCESSABLE_ENTITY)
                : new ModelAndView("redirect:/organisation/tiles?saved=true");
    }

    private String fill(Model model, List<TilePlace> placed) {
        model.addAttribute("placed", placed);
        model.addAttribute("tiles", tiles.blank());
        model.addAttribute("changes", changes.newest(TileDesk.SUBJECT));
        model.addAttribute("names", placed.stream().collect(Collectors.toMap(TilePlace::regionCode, TilePlace::name)));
        return "organisation/tile-places";
    }
}
