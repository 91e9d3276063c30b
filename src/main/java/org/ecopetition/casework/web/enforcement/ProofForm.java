package org.ecopetition.casework.web.enforcement;

import java.util.List;
import java.util.Objects;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.rectification.EnforcementPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The paper that proves an enforcement action, as it was sent: a file, or a piece of evidence that is filed already.
 *
 * @param documentNumber its number (文书文号)
 * @param party whom it is addressed to (当事人)
 * @param evidence id of the piece; counts where no file comes along
 * @param file the paper itself
 * @param allegation number of the allegation that the file is about; without it the first of the hand-off
 */
@Form("enforcement.unreadable")
record ProofForm(
        String documentNumber,
        String party,
        String evidence,
        @Nullable MultipartFile file,
        @Nullable Integer allegation) {

    static final ProofForm EMPTY = new ProofForm("", "", "", null, null);

    ProofForm {
        documentNumber = Objects.requireNonNullElse(documentNumber, ""); // absent beside what could not be read
        party = Objects.requireNonNullElse(party, "");
        evidence = Objects.requireNonNullElse(evidence, "");
    }

    /** What it says of the paper itself. */
    EnforcementPaper paper() {
        return new EnforcementPaper(documentNumber.isEmpty() ? null : documentNumber, party.isEmpty() ? null : party);
    }

    /** The file that was sent along. */
    @Nullable
    MultipartFile brought() {
        return file == null || (file.isEmpty() && nameOf(file).isEmpty()) ? null : file;
    }

    /** The allegation that the file is about, among those of the hand-off. */
    int allegationOf(List<Integer> own) {
        return allegation == null ? own.get(0) : allegation;
    }

    static String nameOf(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}
