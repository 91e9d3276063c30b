package org.ecopetition.evidence;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ecopetition.evidence.EvidenceVault.Arrived;
import org.ecopetition.evidence.FileInspection.Found;
import org.ecopetition.petition.Refusal;
import org.ecopetition.storage.StorageRoom;
import org.ecopetition.storage.original.OriginalsAway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Where evidence is brought and shown: it takes files in, looks them over, keeps each once and hands them out again. */
@Service
public class EvidenceDesk {

    private static final Logger log = LoggerFactory.getLogger(EvidenceDesk.class);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PLACE = 200;

    private final EvidenceVault vault;
    private final FileInspection inspection;
    private final PictureCopies copies;
    private final EvidenceBook book;
    private final EvidenceSettings settings;
    private final StorageRoom room;
    private final EvidenceSweep sweep;

    EvidenceDesk(
            EvidenceVault vault,
            FileInspection inspection,
            PictureCopies copies,
            EvidenceBook book,
            EvidenceSettings settings,
            StorageRoom room,
            EvidenceSweep sweep) {
        this.vault = vault;
        this.inspection = inspection;
        this.copies = copies;
        this.book = book;
        this.settings = settings;
        this.room = room;
        this.sweep = sweep;
    }

    /**
     * What became of a file that was brought.
     *
     * @param piece the piece it is now, or was before
     * @param isNew whether it was entered just now; otherwise the same file had been brought already
     */
    public record UploadOutcome(EvidencePiece piece, boolean isNew) {}

    /** What is painted over an upright picture of as many points across and down. */
    @FunctionalInterface
    public interface Painting {
        void paint(Graphics2D brush, int across, int down);
    }

    /** Where a file is kept that is no evidence. */
    @FunctionalInterface
    public interface Place {
        void keep(Path file, String sha256) throws IOException;
    }

    /** Size one file may have, in megabytes. */
    public long mostMegabytes() {
        return settings.mostSize().toMegabytes();
    }

    /**
     * Takes a file in. Bringing the same file again changes nothing, and a file that is refused or broken off leaves nothing.
     *
     * @throws Refusal when the file is no evidence, or evidence is not brought here now
     */
    public UploadOutcome bring(EvidenceUpload upload) throws IOException {
        book.mayBeAdded(upload.key(), upload.allegation(), upload.phase(), upload.unit());
        String name = plainNameOf(upload.fileName());
        String place = placeOf(upload.place());
        mustHaveRoom(upload.key());
        try (Arrived file = vault.receive(upload.content())) {
            Found found = inspection.inspect(file.path(), name);
            if (found.kind().isRecording()) {
                throw new Refusal("evidence.file.foreign-type");
            }
            Optional<EvidencePiece> same = book.same(upload.key(), upload.allegation(), file.sha256());
            if (same.isPresent()) {
                return new UploadOutcome(same.get(), false);
            }
            keep(file, found);
            KeptFile kept = new KeptFile(file.sha256(), found.kind(), name, file.size());
            return enter(upload, kept, Taken.of(found.notes(), upload.takenAt(), place));
        } catch (OriginalsAway away) {
            throw notTaken(upload.key(), away);
        } catch (IOException notKept) {
            log.error("evidence for {} was not kept: {}", upload.key(), notKept.toString());
            throw notKept;
        } finally {
            sweep.onceADay();
        }
    }

    /**
     * Takes in a file that is no evidence and stands in no list of it, but is looked over all the same.
     *
     * @param about what is said in the log when it cannot be kept
     * @param place where it is kept
     * @throws Refusal when the file is of no kind that is taken, or is something else besides
     */
    public KeptFile keepAside(Object about, String fileName, InputStream content, Place place) throws IOException {
        String name = plainNameOf(fileName);
        mustHaveRoom(about);
        try (Arrived file = vault.receive(content)) {
            Found found = inspection.inspect(file.path(), name);
            place.keep(file.path(), file.sha256());
            return new KeptFile(file.sha256(), found.kind(), name, file.size());
        } catch (OriginalsAway away) {
            throw notTaken(about, away);
        } finally {
            sweep.onceADay();
        }
    }

    private void mustHaveRoom(Object about) {
        if (!room.isLeftForEvidence()) {
            log.error("a file for {} is turned away: too little room on the disk", about);
            throw new Refusal("evidence.no-room");
        }
    }

    private static Refusal notTaken(Object about, OriginalsAway away) {
        log.error("a file for {} is turned away: {}", about, away.getMessage());
        return new Refusal("evidence.storage-away");
    }

    /** The file as it was brought. */
    public Resource originalOf(EvidencePiece piece) {
        return originalOf(piece.sha256());
    }

    /** The file of evidence with this hash, as it was brought. */
    public Resource originalOf(String sha256) {
        return vault.original(sha256);
    }

    /** The copy of a picture that fills a page, without anything but the picture; made again when it is gone. */
    public Path viewOf(EvidencePiece piece) throws IOException {
        return copyOf(piece, vault.view(piece.sha256()));
    }

    /** The small copy of a picture. */
    public Path thumbnailOf(EvidencePiece piece) throws IOException {
        return copyOf(piece, vault.thumbnail(piece.sha256()));
    }

    /**
     * A copy of a picture, written anew with something painted over it; it is kept nowhere.
     *
     * @param small whether the small copy is wanted, or the one that fills a page
     * @return a JPEG
     */
    public byte[] repainted(EvidencePiece piece, boolean small, Painting painting) throws IOException {
        return copies.repainted(viewOf(piece), painting, small ? PictureCopies.THUMBNAIL : PictureCopies.VIEW);
    }

    /** Reads the kept file and says whether it is still the one that was brought. */
    public Integrity integrityOf(EvidencePiece piece) {
        return vault.integrityOf(piece.sha256());
    }

    /** Keeps a file with its copies, or neither. */
    private void keep(Arrived file, Found found) throws IOException {
        try {
            if (found.kind().isPicture()) {
                copy(file.path(), file.sha256(), found.kind(), found.notes());
            }
            vault.keep(file);
        } catch (IOException | RuntimeException notKept) {
            vault.dropCopies(file.sha256());
            throw notKept;
        }
    }

    private UploadOutcome enter(EvidenceUpload upload, KeptFile kept, Taken taken) {
        try {
            return new UploadOutcome(
                    book.add(
                            upload.key(),
                            upload.allegation(),
                            upload.phase(),
                            kept,
                            taken,
                            upload.person(),
                            upload.unit()),
                    true);
        } catch (DataIntegrityViolationException twice) {
            return book.same(upload.key(), upload.allegation(), kept.sha256())
                    .map(piece -> new UploadOutcome(piece, false)) // brought twice at the same moment
                    .orElseThrow(() -> twice);
        }
    }

    private Path copyOf(EvidencePiece piece, Path copy) throws IOException {
        if (!Files.exists(copy)) {
            try (Arrived original = vault.fetched(piece.sha256())) {
                copy(
                        original.path(),
                        piece.sha256(),
                        piece.kind(),
                        inspection.inspect(original.path(), "").notes());
            }
        }
        return copy;
    }

    private void copy(Path original, String sha256, EvidenceKind kind, PictureMetadata notes) throws IOException {
        Path view = vault.view(sha256);
        Files.createDirectories(view.getParent());
        copies.make(original, kind, notes.orientation(), view, vault.thumbnail(sha256));
    }

    private static @Nullable String placeOf(@Nullable String typed) {
        String place = typed == null ? "" : plain(typed).strip();
        if (place.length() > LONGEST_PLACE) {
            throw new Refusal("evidence.place-long", LONGEST_PLACE);
        }
        return place.isEmpty() ? null : place;
    }

    /** The name without folders and without characters that nobody sees; a long one keeps its end. */
    private static String plainNameOf(String name) {
        List<String> parts = List.of(name.split("[/\\\\]", -1));
        String last = plain(parts.get(parts.size() - 1)).strip();
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "");
    }
}
