package org.ecopetition.organisation.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecopetition.organisation.RegionTiles;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.TileDesk;
import org.ecopetition.organisation.TilePlace;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator places the tiles of the regions in the schematic of the city. */
@Controller
@RequestMapping("/organisation/tiles")
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
        return fill(model, desk.places());
    }

    @PostMapping
    ModelAndView place(@RequestParam Map<String, String> sent, Principal person, Model model) {
        List<TilePlace> placed =
                desk.place(startingWith("column-", sent), startingWith("row-", sent), person.getName());
        if (placed.stream().allMatch(place -> place.fault() == null)) {
            return new ModelAndView("redirect:/organisation/tiles?saved=true");
        }
        model.addAttribute("faulty", true);
        return new ModelAndView(fill(model, placed), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String fill(Model model, List<TilePlace> placed) {
        model.addAttribute("placed", placed);
        model.addAttribute("most", TileDesk.MOST);
        model.addAttribute("tiles", tiles.blank());
        model.addAttribute("changes", changes.newest(TileDesk.SUBJECT));
        model.addAttribute("names", placed.stream().collect(Collectors.toMap(TilePlace::regionCode, TilePlace::name)));
        return "organisation/tile-places";
    }

    /** The values by the region that stands behind the beginning of their names. */
    private static Map<String, String> startingWith(String beginning, Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(field -> field.getKey().startsWith(beginning))
                .collect(Collectors.toMap(field -> field.getKey().substring(beginning.length()), Map.Entry::getValue));
    }
}
