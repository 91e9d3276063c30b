package org.ecopetition.process.deployment.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.casework.model.ModelKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The folder {@code processes} with all models: the copy inside the jar, or the directory that
 * {@code eco-petition.processes-directory} names instead.
 */
@Component
public class ProcessesFolder {

    private static final String PACKED = "classpath*:processes/**/*.*";

    private final ResourcePatternResolver packed;
    private final @Nullable Path directory;

    public ProcessesFolder(
            ResourcePatternResolver packed, @Value("${eco-petition.processes-directory:}") String directory) {
        this.packed = packed;
        this.directory = directory.isBlank() ? null : Path.of(directory);
    }

    /** The files sorted by name. */
    public List<ModelFile> files() {
        try {
            List<ModelFile> files = directory == null ? packedFiles() : filesOf(directory);
            files.sort(Comparator.comparing(ModelFile::name));
            requireDistinct(files);
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files of the copy inside the jar, whether or not a directory replaces it. */
    public List<ModelFile> packedFiles() throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (Resource resource : packed.getResources(PACKED)) {
            String name = String.valueOf(resource.getFilename());
            if (ModelKind.of(name) != ModelKind.OTHER) {
                files.add(new ModelFile(name, resource.getContentAsByteArray()));
            }
        }
        return files;
    }

    private static List<ModelFile> filesOf(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException(
                    "eco-petition.processes-directory is no folder: " + directory.toAbsolutePath());
        }
        List<ModelFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = path.getFileName().toString();
                if (ModelKind.of(name) != ModelKind.OTHER) {
                    files.add(new ModelFile(name, Files.readAllBytes(path)));
                }
            }
        }
        return files;
    }

    private static void requireDistinct(List<ModelFile> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).name().equals(sorted.get(i - 1).name())) {
                throw new IllegalStateException(
                        "two files named " + sorted.get(i).name() + " in the folder of the processes");
            }
        }
    }
}
