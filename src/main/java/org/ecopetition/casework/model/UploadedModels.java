package org.ecopetition.casework.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** Models as a browser or program uploads them. */
public final class UploadedModels {

    private UploadedModels() {}

    /** The files that hold something, by their bare names. */
    public static List<ModelFile> read(List<MultipartFile> uploaded) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (MultipartFile file : uploaded) {
            String name = Objects.toString(file.getOriginalFilename(), "").replaceFirst("^.*[/\\\\]", "");
            if (!file.isEmpty() && !name.isBlank()) {
                files.add(new ModelFile(name, file.getBytes()));
            }
        }
        return files;
    }
}
