package org.ecopetition.handoff;

import java.util.Objects;
import java.util.Optional;
import org.ecopetition.organisation.Unit;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.classification.PetitionCorrected;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the problem of a hand-off lies (属地): a petition that goes to several counties lies in several. */
@Component
class HandOffSites {

    private final Units units;
    private final HandOffs handOffs;

    HandOffSites(Units units, HandOffs handOffs) {
        this.units = units;
        this.handOffs = handOffs;
    }

    /**
     * Takes the region and place that the coordination group gave; else the lead county's region, for a city department the
     * petition's, and the petition's place where that is in the same region.
     *
     * @throws Refusal when the region is neither one of the city nor the petition's own
     */
    void locate(HandOff handOff, Petition petition, Assignment assignment) {
        String own = petition.regionCode();
        String named = assignment.regionCode();
        String region = named == null ? regionOf(handOff.unit()).orElse(own) : named;
        mustExist(region, own);
        String place = assignment.place();
        boolean sharesPlace = own == null || own.equals(region);
        handOff.matter().liesIn(region, place == null && sharesPlace ? petition.place() : place);
    }

    /** A hand-off that lay in its lead county lies in the county that takes it over; the place stays where it is. */
    void follow(HandOff handOff, String formerUnit) {
        String lies = handOff.matter().regionCode();
        if (lies == null || regionOf(formerUnit).filter(lies::equals).isPresent()) {
            regionOf(handOff.unit()).ifPresent(region -> handOff.matter().movesTo(region));
        }
    }

    /** What lay where the petition was said to lie lies where it is said to lie now. */
    @EventListener
    void follow(PetitionCorrected corrected) {
        if (!Objects.equals(corrected.formerRegion(), corrected.regionCode())) {
            handOffs.findByCaseNumberOrderByNumber(corrected.caseNumber().value()).stream()
                    .filter(handOff -> Objects.equals(handOff.matter().regionCode(), corrected.formerRegion()))
                    .forEach(handOff -> {
                        handOff.matter().movesTo(corrected.regionCode());
                        handOffs.saveAndFlush(handOff);
                    });
        }
    }

    /** @throws Refusal when nobody registered the unit, or it was closed */
    void mustBeKnown(String unit) {
        if (units.findOpen(unit).isEmpty()) {
            throw new Refusal("handoff.unknown-unit", unit);
        }
    }

    private Optional<String> regionOf(String unit) {
        return units.find(unit).map(Unit::regionCode);
    }

    private void mustExist(@Nullable String region, @Nullable String own) {
        if (region != null && !region.equals(own) && units.regionName(region).isEmpty()) {
            throw new Refusal("handoff.unknown-region", region);
        }
    }
}
