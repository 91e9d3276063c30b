package org.ecopetition.evidence.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecopetition.evidence.EvidenceDesk;
import org.ecopetition.evidence.EvidenceKind;
import org.ecopetition.evidence.KeptFile;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.attachment.FetchedAttachment;
import org.ecopetition.petition.attachment.IntakeAttachment;
import org.ecopetition.petition.attachment.IntakeAttachments;
import org.ecopetition.petition.attachment.WithdrawnAttachment;
import org.ecopetition.storage.encryption.CallerFiles;
import org.springframework.core.io.Resource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Takes the files of intake records in, looked over as evidence is, and hands them out again. */
@Service
class AttachmentDesk implements IntakeAttachments {

    private final PetitionRegister register;
    private final EvidenceDesk inspection;
    private final CallerFiles files;
    private final AttachmentBook book;

    AttachmentDesk(PetitionRegister register, EvidenceDesk inspection, CallerFiles files, AttachmentBook book) {
        this.register = register;
        this.inspection = inspection;
        this.files = files;
        this.book = book;
    }

    @Override
    public List<IntakeAttachment> of(CaseNumber number) {
        return book.of(number);
    }

    @Override
    public List<WithdrawnAttachment> withdrawn(CaseNumber number) {
        return book.withdrawn(number);
    }

    @Override
    public void withdraw(CaseNumber number, String id, String reason, String person) {
        if (reason.isBlank() || reason.length() > AttachmentBook.LONGEST_REASON) {
            throw new Refusal("attachment.reason", AttachmentBook.LONGEST_REASON);
        }
        if (!book.withdraw(number, id, reason, person)) {
            throw new Refusal("attachment.unknown");
        }
    }

    @Override
    public long mostMegabytes() {
        return inspection.mostMegabytes();
    }

    @Override
    public void add(CaseNumber number, String fileName, InputStream content, String person) throws IOException {
        register.find(number);
        KeptFile file = kept(number, fileName, content);
        try {
            book.enter(number, file, nameOf(file), person);
        } catch (DuplicateKeyException twice) {
            // the same file was added at the same moment
        }
    }

    /** What is no evidence may be a recording all the same: the sentence names more kinds. */
    private KeptFile kept(CaseNumber number, String fileName, InputStream content) throws IOException {
        try {
            return inspection.keepAside(number, fileName, content, files::keep);
        } catch (Refusal refusal) {
            throw refusal.code().equals("evidence.file.foreign-type")
                    ? new Refusal("attachment.foreign-type")
                    : refusal;
        }
    }

    @Override
    public Optional<FetchedAttachment> fetch(CaseNumber number, String id, String person) {
        return book.fetched(number, id, person).flatMap(row -> {
            Resource content = files.of(row.sha256());
            return content.exists()
                    ? Optional.of(new FetchedAttachment(
                            content,
                            row.name(),
                            EvidenceKind.valueOf(row.kind()).mediaType()))
                    : Optional.empty();
        });
    }

    /** A name that ends as the content says. */
    private static String nameOf(KeptFile file) {
        String name = file.name().replaceAll("[\"<>:|?*]", "_");
        String ending = "." + file.kind().ending();
        if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
            return name;
        }
        return name.substring(0, Math.min(name.length(), AttachmentBook.LONGEST_NAME - ending.length())) + ending;
    }
}
