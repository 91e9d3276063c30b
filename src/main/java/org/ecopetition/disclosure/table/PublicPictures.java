package org.ecopetition.disclosure.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.Disclosures;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.evidence.masking.PublicCopies;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures that belong to published results: those a second person chose, and of those only copies made anew. */
@Service
@Transactional(readOnly = true)
public class PublicPictures {

    private final Disclosures disclosures;
    private final EvidenceBook book;
    private final PublicCopies copies;

    PublicPictures(Disclosures disclosures, EvidenceBook book, PublicCopies copies) {
        this.disclosures = disclosures;
        this.book = book;
        this.copies = copies;
    }

    /** The chosen pictures of a hand-off, by allegation, the first before beside the first after, and so on. */
    public List<PicturePair> pairsOf(HandOffKey key) {
        return pairsIn(book.of(key).stream().filter(EvidencePiece::isApproved).toList());
    }

    /** The first pair of each of these published rows, by the row's id; of a joint row that of its first hand-off with pictures. */
    public Map<String, PicturePair> coversOf(List<Disclosure> rows) {
        Map<String, List<HandOffKey>> keys = new LinkedHashMap<>();
        rows.forEach(row -> keys.put(row.id(), keysOf(row)));
        Map<HandOffKey, List<EvidencePiece>> chosen =
                book.of(keys.values().stream().flatMap(List::stream).toList()).stream()
                        .filter(EvidencePiece::isApproved)
                        .collect(Collectors.groupingBy(EvidencePiece::handOff));
        Map<String, PicturePair> covers = new HashMap<>();
        keys.forEach((row, handOffs) -> handOffs.stream()
                .flatMap(key -> pairsIn(chosen.getOrDefault(key, List.of())).stream())
                .findFirst()
                .ifPresent(pair -> covers.put(row, pair)));
        return covers;
    }

    private List<HandOffKey> keysOf(Disclosure row) {
        if (!row.isJoint()) {
            return row.handOffIfAny() == null ? List.of() : List.of(row.handOffIfAny());
        }
        return disclosures.publishedCopies(row.caseNumber()).stream()
                .map(Disclosure::handOff)
                .toList();
    }

    private static List<PicturePair> pairsIn(List<EvidencePiece> chosen) {
        List<PicturePair> pairs = new ArrayList<>();
        chosen.stream().map(EvidencePiece::allegation).distinct().forEach(allegation -> {
            List<PublicPicture> before = picturesOf(chosen, allegation, EvidencePhase.BEFORE);
            List<PublicPicture> after = picturesOf(chosen, allegation, EvidencePhase.AFTER);
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                pairs.add(new PicturePair(
                        allegation, i < before.size() ? before.get(i) : null, i < after.size() ? after.get(i) : null));
            }
        });
        return pairs;
    }

    /**
     * The copy of a chosen picture, with all covered in it that is not for the public.
     *
     * @param small whether the copy for lists is wanted, or the one that fills a page
     * @return a JPEG; nothing where the result is not published or the picture not chosen
     */
    public Optional<byte[]> copyOf(CaseNumber number, String id, boolean small) throws IOException {
        Optional<EvidencePiece> chosen =
                book.find(id).filter(EvidencePiece::isApproved).filter(piece -> isPublished(number, piece.handOff()));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(copies.of(chosen.get(), small));
    }

    private boolean isPublished(CaseNumber number, HandOffKey key) {
        return disclosures.publishedCopies(number).stream()
                .anyMatch(row -> row.handOff().equals(key));
    }

    private static List<PublicPicture> picturesOf(List<EvidencePiece> chosen, int allegation, EvidencePhase phase) {
        List<EvidencePiece> fitting = chosen.stream()
                .filter(piece -> piece.allegation() == allegation && piece.phase() == phase)
                .toList();
        return IntStream.range(0, fitting.size())
                .mapToObj(i -> new PublicPicture(fitting.get(i).id(), allegation, phase, i + 1))
                .toList();
    }
}
