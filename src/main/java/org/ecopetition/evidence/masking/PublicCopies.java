package org.ecopetition.evidence.masking;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.ecopetition.evidence.EvidenceDesk;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.frontdoor.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The copies of pictures that the public sees: what is covered is painted over in them. They are kept under the name of what
 * they cover, so that a copy that is missing is made anew and none that covers less stands in for it.
 */
@Component
public class PublicCopies {

    private static final Logger log = LoggerFactory.getLogger(PublicCopies.class);
    private static final int NAME = 16;

    private final EvidenceDesk desk;
    private final Maskings maskings;

    PublicCopies(EvidenceDesk desk, Maskings maskings) {
        this.desk = desk;
        this.maskings = maskings;
    }

    /**
     * A picture as the public sees it now.
     *
     * @param small whether the copy for lists is wanted, or the one that fills a page
     * @return a JPEG
     */
    public byte[] of(EvidencePiece piece, boolean small) throws IOException {
        PictureMasks masks = maskings.of(piece.id()).masks();
        if (masks.areas().isEmpty()) {
            return Files.readAllBytes(small ? desk.thumbnailOf(piece) : desk.viewOf(piece));
        }
        try {
            return Files.readAllBytes(place(piece, masks, small));
        } catch (NoSuchFileException gone) {
            return keep(piece, masks, small);
        }
    }

    /** A picture as the public would see it if these areas were covered; it is kept nowhere. */
    public byte[] preview(EvidencePiece piece, PictureMasks masks) throws IOException {
        return painted(piece, masks, false);
    }

    /** Makes the copies that cover these areas, if any. */
    void keep(EvidencePiece piece, PictureMasks masks) throws IOException {
        if (!masks.areas().isEmpty()) {
            keep(piece, masks, false);
            keep(piece, masks, true);
        }
    }

    /** Clears the copies away that cover what is covered no longer; whoever still asks for one has it made anew. */
    void drop(EvidencePiece piece, PictureMasks masks) {
        try {
            Files.deleteIfExists(place(piece, masks, false));
            Files.deleteIfExists(place(piece, masks, true));
        } catch (IOException kept) {
            log.warn("former masked copies for {} are left: {}", piece.handOff(), kept.toString());
        }
    }

    private byte[] keep(EvidencePiece piece, PictureMasks masks, boolean small) throws IOException {
        byte[] copy = painted(piece, masks, small);
        Path place = place(piece, masks, small);
        Path unfinished = Files.createTempFile(place.getParent(), "masked", ".part");
        try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            Files.write(unfinished, copy);
            written.force(true);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return copy;
    }

    private byte[] painted(EvidencePiece piece, PictureMasks masks, boolean small) throws IOException {
        return desk.repainted(
                piece, small, (brush, across, down) -> masks.areas().forEach(area -> area.paint(brush, across, down)));
    }

    /** Beside the bare copy. */
    private Path place(EvidencePiece piece, PictureMasks masks, boolean small) throws IOException {
        String what = Sha256.of(masks.toString()).substring(0, NAME);
        return desk.viewOf(piece).resolveSibling(piece.sha256() + "-" + what + (small ? "-small.jpg" : "-masked.jpg"));
    }
}
