package org.ecopetition.supervision;

import java.util.Optional;
import org.ecopetition.organisation.programme.Programme;

/** The table of notices that an administrator edits ({@code supervision-notices}). */
public interface NoticeRules {

    /** The rule for this kind of notice; empty where a programme does without it. */
    Optional<NoticeRule> ruleFor(Programme programme, NoticeKind kind);
}
