package org.ecopetition.briefing.news;

import java.time.Instant;
import org.ecopetition.briefing.BriefingKey;

/**
 * News of a unit (工作动态).
 *
 * @param unit id of the unit
 * @param unitName how people call it
 * @param department whether it is a department of the city, and no county
 * @param text as it wrote it, paragraphs each on a line; empty where there is nothing to tell
 * @param meantFor the issue it was written for; another one where it came late
 */
public record Contribution(
        String unit, String unitName, boolean department, String text, String person, Instant at, String meantFor) {

    /** Whether the unit says that there is nothing to tell. */
    public boolean isNothing() {
        return text.isEmpty();
    }

    /** Whether it came too late for the issue it was written for. */
    public boolean isLateFor(BriefingKey key) {
        return !meantFor.equals(key.value());
    }
}
