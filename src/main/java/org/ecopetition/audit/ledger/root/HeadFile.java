package org.ecopetition.audit.ledger.root;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopetition.audit.ledger.LedgerPart;
import org.ecopetition.frontdoor.Sha256;
import org.springframework.stereotype.Component;

/**
 * The heads of the chains, kept apart from the database: a text file for each day of China, to which only is appended. A line
 * {@code H} holds a head, {@code R} the root of a day, {@code S} a stamp: its time, the running SHA-256 of all lines so far, and
 * the signature of both.
 */
@Component
@LedgerPart
class HeadFile {

    private static final String ENDING = ".heads";

    private final LedgerSettings settings;

    HeadFile(LedgerSettings settings) {
        this.settings = settings;
    }

    /** What the files hold, in their order. */
    interface Reader {

        void head(ChainEnd end);

        void root(LocalDate day, String root);

        void stamp(Instant at);

        /** A line that was altered, or a file that does not go on where the one before ended. */
        void altered(String file, int line);
    }

    /** Appends heads and roots with a stamp. */
    void append(List<ChainEnd> ends, List<DayRoot> roots, Instant now, SigningKey key) {
        List<String> lines = new ArrayList<>();
        ends.forEach(end -> lines.add("H " + end.line()));
        roots.forEach(root -> lines.add("R " + root.day() + " " + root.root()));
        String running = lastRunning();
        for (String line : lines) {
            running = next(running, line);
        }
        lines.add("S " + now + " " + running + " " + key.id() + " " + key.sign(statement(now.toString(), running)));
        try {
            Files.createDirectories(settings.heads());
            Files.write(
                    settings.heads().resolve(LocalDate.ofInstant(now, CHINA) + ENDING),
                    lines,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException("the heads of the ledger cannot be kept in " + settings.heads(), failed);
        }
    }

    /** The time of the last stamp; none where nothing was kept yet. */
    Optional<Instant> lastStamp() {
        return lastStampLine().map(line -> Instant.parse(line[1]));
    }

    /** Reads all files and checks that none of their lines was altered. */
    void read(Map<String, String> keys, Reader reader) {
        String running = DayRoots.NONE;
        for (Path file : files()) {
            int number = 0;
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    if (line.startsWith("S ")) {
                        String[] stamp = line.split(" ", -1);
                        if (!isTrue(stamp, running, keys)) {
                            reader.altered(file.getFileName().toString(), number);
                        }
                        running = stamp.length > 2 ? stamp[2] : running;
                        reader.stamp(Instant.parse(stamp[1]));
                    } else {
                        running = next(running, line);
                        tell(line, reader);
                    }
                }
            } catch (IOException | RuntimeException unreadable) {
                reader.altered(file.getFileName().toString(), number);
            }
        }
    }

    private static void tell(String line, Reader reader) {
        if (line.startsWith("H ")) {
            reader.head(ChainEnd.read(line.substring(2)));
        } else {
            String[] root = line.split(" ", -1);
            reader.root(LocalDate.parse(root[1]), root[2]);
        }
    }

    private static boolean isTrue(String[] stamp, String running, Map<String, String> keys) {
        return stamp.length == 5
                && stamp[2].equals(running)
                && keys.containsKey(stamp[3])
                && SigningKey.isSigned(statement(stamp[1], running), stamp[4], String.valueOf(keys.get(stamp[3])));
    }

    private String lastRunning() {
        return lastStampLine().map(line -> line[2]).orElse(DayRoots.NONE);
    }

    private Optional<String[]> lastStampLine() {
        List<Path> files = files();
        for (int i = files.size() - 1; i >= 0; i--) {
            try (Stream<String> lines = Files.lines(files.get(i))) {
                Optional<String[]> last = lines.filter(line -> line.startsWith("S "))
                        .reduce((first, second) -> second)
                        .map(line -> line.split(" ", -1));
                if (last.isPresent()) {
                    return last;
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return Optional.empty();
    }

    private List<Path> files() {
        if (!Files.isDirectory(settings.heads())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(settings.heads())) {
            return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String statement(String time, String running) {
        return "eco-petition ledger heads " + time + " " + running;
    }

    private static String next(String running, String line) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(running.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
    }
}
