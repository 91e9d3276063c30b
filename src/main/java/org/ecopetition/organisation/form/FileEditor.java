package org.ecopetition.organisation.form;

import java.beans.PropertyEditorSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file; of several the first counts, and words in its place are no file. */
class FileEditor extends PropertyEditorSupport {

    @Override
    public void setValue(@Nullable Object sent) {
        Object[] several = sent instanceof Object[] all ? all : new @Nullable Object[] {sent};
        super.setValue(Stream.of(several)
                .filter(MultipartFile.class::isInstance)
                .findFirst()
                .orElse(null));
    }

    @Override
    public void setAsText(String words) {
        super.setValue(null);
    }
}
