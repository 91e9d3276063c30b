package org.ecopetition.evidence.masking;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidenceEvent.EvidenceMasked;
import org.ecopetition.evidence.EvidenceEvent.EvidenceUncovered;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.petition.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the coordination group covers people, number plates and house numbers in a picture before the public sees it. */
@Service
public class MaskDesk {

    private static final Logger log = LoggerFactory.getLogger(MaskDesk.class);

    private final Maskings maskings;
    private final PublicCopies copies;
    private final EvidenceBook book;
    private final MaskingSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MaskDesk(
            Maskings maskings,
            PublicCopies copies,
            EvidenceBook book,
            MaskingSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.maskings = maskings;
        this.copies = copies;
        this.book = book;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How many areas one picture may have. */
    public int most() {
        return settings.most();
    }

    public Masking of(EvidencePiece piece) {
        return maskings.of(piece.id());
    }

    /** Those of several pictures by their ids; a picture that was never masked is missing. */
    public Map<String, Masking> of(Collection<EvidencePiece> pieces) {
        return maskings.of(pieces.stream().map(EvidencePiece::id).toList());
    }

    /**
     * Covers areas of a picture from now on, and no others; the public sees it at once where the picture is public. The covered
     * copy lies there before anything is recorded, so that nothing that breaks off leaves the picture bare.
     *
     * @param version the one the person has seen
     * @throws Refusal when the piece is no picture for the public, there are too many areas, somebody changed them meanwhile, or
     *     the person who reviewed the result would show more of a chosen picture, or the copy cannot be kept; nothing is changed then
     */
    public void mask(String evidenceId, PictureMasks masks, int version, String person) {
        EvidencePiece piece = permitted(evidenceId, masks, version, person);
        PictureMasks before = maskings.of(evidenceId).masks();
        if (before.equals(masks)) {
            return;
        }
        keepCopies(piece, masks);
        transaction.executeWithoutResult(status -> {
            EvidencePiece now = permitted(evidenceId, masks, version, person);
            if (!maskings.keep(evidenceId, masks, version, person, clock.instant())) {
                throw new Refusal("masks.changed-meanwhile");
            }
            record(now, masks, person);
        });
        copies.drop(piece, before);
    }

    private void keepCopies(EvidencePiece piece, PictureMasks masks) {
        try {
            copies.keep(piece, masks);
        } catch (IOException notKept) {
            log.error("masked copies for {} were not kept: {}", piece.handOff(), notKept.toString());
            throw new Refusal("masks.not-kept");
        }
    }

    private EvidencePiece permitted(String evidenceId, PictureMasks masks, int version, String person) {
        EvidencePiece piece = book.find(evidenceId).orElseThrow();
        if (!piece.mayBecomePublic()) {
            throw new Refusal("evidence.never-public", piece.fileName());
        }
        if (masks.areas().size() > settings.most()) {
            throw new Refusal("masks.too-many", settings.most());
        }
        Masking before = maskings.of(evidenceId);
        if (before.version() != version) {
            throw new Refusal("masks.changed-meanwhile");
        }
        if (piece.isApproved() && !masks.cover(before.masks())) {
            book.mayBeShownBy(piece.handOff(), person);
        }
        return piece;
    }

    private void record(EvidencePiece piece, PictureMasks masks, String person) {
        Instant now = clock.instant();
        events.publishEvent(
                masks.areas().isEmpty()
                        ? new EvidenceUncovered(piece.handOff(), now, person, piece.allegation(), piece.sha256())
                        : new EvidenceMasked(
                                piece.handOff(),
                                now,
                                person,
                                piece.allegation(),
                                piece.sha256(),
                                masks.areas().stream().map(MaskedArea::toString).toList()));
    }
}
