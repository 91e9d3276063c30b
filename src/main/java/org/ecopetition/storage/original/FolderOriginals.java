package org.ecopetition.storage.original;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** The folder {@code originals} of the evidence, or {@code letters} beside it: of one node, or on a disk that all share. */
public final class FolderOriginals implements Originals {

    private final Path folder;
    private final Clock clock;

    /** @param evidence folder of all that belongs to evidence */
    public FolderOriginals(Path evidence, Clock clock) {
        this(clock, evidence.toAbsolutePath().normalize().resolve("originals"));
    }

    private FolderOriginals(Clock clock, Path folder) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Originals letters() {
        return new FolderOriginals(clock, folder.resolveSibling("letters"));
    }

    @Override
    public synchronized void keep(Path file, String sha256) throws IOException {
        Path place = place(sha256);
        if (Files.exists(place)) {
            Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
            return;
        }
        replace(file, sha256);
    }

    @Override
    public synchronized void replace(Path file, String sha256) throws IOException {
        Path place = place(sha256);
        Files.createDirectories(place.getParent());
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Resource of(String sha256) {
        return new FileSystemResource(place(sha256));
    }

    @Override
    public Set<String> beginnings() throws IOException {
        return in(folder).stream()
                .map(beginning -> beginning.getFileName().toString())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Kept> beginningWith(String twoDigits) throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (Path file : in(folder.resolve(twoDigits))) {
            String name = file.getFileName().toString();
            if (Originals.isHash(name)) {
                kept.add(new Kept(name, Files.getLastModifiedTime(file).toInstant()));
            }
        }
        return kept;
    }

    @Override
    public synchronized void drop(String sha256, Instant broughtBefore) throws IOException {
        Path file = place(sha256);
        if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(broughtBefore)) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public boolean isThere() {
        return true;
    }

    private Path place(String sha256) {
        return folder.resolve(Originals.nameOf(sha256));
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
