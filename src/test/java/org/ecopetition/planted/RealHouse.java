package org.ecopetition.planted;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Everything but what is planted. */
public final class RealHouse implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return !location.contains("/planted/");
    }
}
