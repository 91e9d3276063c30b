package org.ecopetition.briefing.published;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the coordination group enters and corrects what was published about batches of past rounds (公布数据). */
@Service
@Transactional
public class PublishedDesk {

    /** The longest reason of a correction. */
    public static final int LONGEST_REASON = 500;

    private static final Logger log = LoggerFactory.getLogger(PublishedDesk.class);

    private final PublishedBatches batches;
    private final Clock clock;

    PublishedDesk(PublishedBatches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    /** Batches as they stand, the newest day first; of every round where none is named. */
    @Transactional(readOnly = true)
    public List<PublishedBatch> batches(@Nullable PastRound round, int from, int most) {
        return batches.of(round, from, most);
    }

    @Transactional(readOnly = true)
    public List<PastRound> rounds() {
        return batches.rounds();
    }

    @Transactional(readOnly = true)
    public Optional<PublishedBatch> find(long id) {
        return batches.find(id);
    }

    /** Every version of a batch, the newest first. */
    @Transactional(readOnly = true)
    public List<PublishedBatch> history(long id) {
        return batches.history(id);
    }

    /** The id of the batch that an entry names, where it was entered before. */
    @Transactional(readOnly = true)
    public Optional<Long> known(PublishedEntry entry) {
        return batches.idOf(PublishedBatchKey.of(entry));
    }

    /** What is wrong with the cells of an entry; sums that do not foot are no fault. */
    public List<CellFault> faultsOf(PublishedEntry entry) {
        return new CellCheck(entry, LocalDate.now(clock)).faults();
    }

    /**
     * Keeps a batch that was not known.
     *
     * @return its id
     * @throws Refusal when a cell is faulty or the batch is known; nothing is stored
     */
    public long enter(PublishedEntry entry, String person) {
        mustBeFit(entry);
        long id = batches.add(PublishedBatchKey.of(entry), entry, person)
                .orElseThrow(() -> new Refusal("published.fault.known"));
        log.info("published batch {} entered", id);
        return id;
    }

    /**
     * Puts a new version in the place of the one that somebody saw; the earlier one stays in the history.
     *
     * @throws Refusal when a cell is faulty, the reason is missing or too long, another batch is the same, nothing is
     *     different, or somebody else corrected it meanwhile; nothing is stored
     */
    public void correct(long id, int seenVersion, PublishedEntry entry, String reason, String person) {
        mustBeFit(entry);
        List<Refusal> wrong = faultsOfReason(reason);
        if (!wrong.isEmpty()) {
            throw wrong.get(0);
        }
        PublishedBatch seen = batches.find(id).orElseThrow(() -> new Refusal("published.gone"));
        if (seen.version() != seenVersion) {
            throw new Refusal("published.changed-meanwhile");
        }
        if (seen.entry().equals(entry)) {
            throw new Refusal("published.unchanged");
        }
        PublishedBatchKey key = PublishedBatchKey.of(entry);
        if (batches.idOf(key).filter(other -> other != id).isPresent()) {
            throw new Refusal("published.fault.known");
        }
        try {
            if (!batches.replace(seen, key, entry, person, TypedText.visible(reason))) {
                throw new Refusal("published.changed-meanwhile");
            }
        } catch (DuplicateKeyException meanwhile) {
            throw new Refusal("published.fault.known");
        }
        log.info("published batch {} corrected, version {}", id, seenVersion + 1);
    }

    /** What is wrong with the reason of a correction. */
    public List<Refusal> faultsOfReason(String reason) {
        List<Refusal> faults = new ArrayList<>();
        String said = TypedText.visible(reason);
        if (said.codePoints().noneMatch(Character::isLetterOrDigit)) {
            faults.add(new Refusal("published.no-reason").at("reason"));
        }
        if (said.length() > LONGEST_REASON || TypedText.hasUnprintable(said)) {
            faults.add(new Refusal("published.long-reason", LONGEST_REASON).at("reason"));
        }
        return faults;
    }

    private void mustBeFit(PublishedEntry entry) {
        List<CellFault> faults = faultsOf(entry);
        if (!faults.isEmpty()) {
            throw faults.get(0).reason();
        }
    }
}
