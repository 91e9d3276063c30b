package org.ecopetition.briefing.published;

/**
 * A round of which something was published: an inspection in an area.
 *
 * @param batches entries kept of it
 * @param numbered those whose words name the number of their batch
 */
public record PastRound(String inspection, String area, int batches, int numbered) {

    /** The round as one word for addresses and choices. */
    public String code() {
        return inspection + "|" + area;
    }

    public String name() {
        return inspection + " · " + area;
    }
}
