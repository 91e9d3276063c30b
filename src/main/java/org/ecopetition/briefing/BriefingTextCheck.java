package org.ecopetition.briefing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ecopetition.disclosure.objection.ObjectorMentions;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.redaction.CallerMentions;
import org.ecopetition.petition.redaction.PersonalDataCheck;
import org.ecopetition.petition.redaction.Redacted.Mark;
import org.ecopetition.petition.redaction.Redaction;
import org.springframework.stereotype.Component;

/**
 * Keeps callers and objectors out of what a briefing prints. Other people may be named, as office-holders are: whoever edits
 * is only told of them.
 */
@Component
public class BriefingTextCheck {

    private final Redaction redaction;
    private final PersonalDataCheck check;
    private final CallerMentions callers;
    private final ObjectorMentions objectors;

    BriefingTextCheck(
            Redaction redaction, PersonalDataCheck check, CallerMentions callers, ObjectorMentions objectors) {
        this.redaction = redaction;
        this.check = check;
        this.callers = callers;
        this.objectors = objectors;
    }

    /**
     * Stops texts that a briefing must not print.
     *
     * @throws Refusal when a text names a caller or an objector, or holds a phone number, an identity number or the like
     */
    public void mustBeFit(Collection<String> texts) {
        List<Mark> own = new ArrayList<>();
        for (String text : texts) {
            own.addAll(marksIn(text).stream().filter(Mark::neverPublic).toList());
        }
        String all = String.join("\n", texts); // an office told once is known everywhere
        own.addAll(callers.in(all));
        own.addAll(objectors.in(all));
        if (!own.isEmpty()) {
            throw new Refusal("briefing.personal-data", check.said(own));
        }
    }

    /** What looks like the name or the dwelling of somebody, a line each. */
    public List<String> warnings(Collection<String> texts) {
        return check.lines(
                texts.stream().flatMap(text -> marksIn(text).stream()).toList());
    }

    /** The same for all that a briefing says. */
    public List<String> warnings(BriefingContent content) {
        return warnings(content.texts().toList());
    }

    private List<Mark> marksIn(String text) {
        return redaction.propose(text).marks();
    }
}
