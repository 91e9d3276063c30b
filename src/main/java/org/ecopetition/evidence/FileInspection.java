package org.ecopetition.evidence;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.ecopetition.petition.Refusal;
import org.springframework.stereotype.Component;

/**
 * Says what a file is by its content, and refuses what is no evidence: other kinds, torn files, files that are something
 * else besides. The name is believed in nothing; it only must not contradict.
 */
@Component
class FileInspection {

    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "jpe", "jfif", "png");
    private static final Set<String> FILMS = Set.of("mp4", "m4v", "mov", "3gp");

    private static final Map<String, EvidenceKind> PAPERS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", EvidenceKind.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", EvidenceKind.XLSX);

    private static final int SHORTEST = 32;
    private static final int PDF_TAIL = 2048;

    private final EvidenceSettings settings;
    private final Clock clock;

    FileInspection(EvidenceSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What a file was found to be. */
    record Found(EvidenceKind kind, PictureMetadata notes) {}

    /**
     * Looks into a file.
     *
     * @param name what it is called
     * @throws Refusal when it is not taken
     */
    Found inspect(Path path, String name) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            if (file.limit() == 0) {
                throw new Refusal("evidence.file.empty");
            }
            if (file.limit() < SHORTEST) {
                throw new Refusal("evidence.file.foreign-type");
            }
            Found found = named(inspect(file, path), name);
            if (!fits(name, found.kind())) {
                throw new Refusal("evidence.file.mislabelled", found.kind());
            }
            return found;
        } catch (BufferUnderflowException | IndexOutOfBoundsException torn) {
            throw broken();
        }
    }

    /** Telephones write recordings into the boxes of films; the ending alone tells them apart. */
    private static Found named(Found found, String name) {
        boolean isRecording = found.kind() == EvidenceKind.MP4
                && name.toLowerCase(Locale.ROOT).endsWith("." + EvidenceKind.M4A.ending());
        return isRecording ? new Found(EvidenceKind.M4A, found.notes()) : found;
    }

    static Refusal broken() {
        return new Refusal("evidence.file.broken");
    }

    private Found inspect(ByteBuffer file, Path path) {
        if (startsWith(file, 0, "PK\u0003\u0004")) {
            return new Found(paper(path), PictureMetadata.NONE);
        }
        boolean jpeg = startsWith(file, 0, "\u00ff\u00d8\u00ff");
        if (jpeg || startsWith(file, 0, "\u0089PNG\r\n\u001a\n")) {
            return picture(file, jpeg);
        }
        EvidenceKind kind = startsWith(file, 0, "%PDF-")
                ? pdf(file)
                : RecordingParts.kindOf(file).orElseGet(() -> film(file));
        if (HiddenContent.atHead(file) || HiddenContent.isArchive(file)) {
            throw doubleFaced();
        }
        return new Found(kind, PictureMetadata.NONE);
    }

    private Found picture(ByteBuffer file, boolean jpeg) {
        PictureParts parts = PictureParts.of(file, jpeg);
        if (HiddenContent.atHead(file)
                || HiddenContent.behindPicture(file, parts.end())
                || HiddenContent.isArchive(file)
                || HiddenContent.anywhere(file)) {
            throw doubleFaced();
        }
        if (parts.pixels() > settings.mostPixels()) {
            throw new Refusal("evidence.file.too-many-pixels", settings.mostPixels() / 1_000_000);
        }
        return new Found(
                jpeg ? EvidenceKind.JPEG : EvidenceKind.PNG, parts.notes().believedOn(clock.instant()));
    }

    private static EvidenceKind film(ByteBuffer file) {
        if (!startsWith(file, Integer.BYTES, "ftyp")) {
            throw new Refusal("evidence.file.foreign-type");
        }
        String brand = MovieParts.brandOf(file);
        if (MovieParts.isStill(brand)) {
            throw new Refusal("evidence.file.heic");
        }
        if (!MovieParts.isComplete(file)) {
            throw broken();
        }
        if (brand.equals("M4A ")) {
            return EvidenceKind.M4A;
        }
        return brand.equals("qt  ") ? EvidenceKind.MOV : EvidenceKind.MP4;
    }

    private static EvidenceKind pdf(ByteBuffer file) {
        byte[] tail = new byte[Math.min(PDF_TAIL, file.limit())];
        file.get(file.limit() - tail.length, tail);
        if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw broken();
        }
        return EvidenceKind.PDF;
    }

    /** A Word or Excel file without macros (ECMA-376); any other archive is foreign. */
    private static EvidenceKind paper(Path path) {
        try (OPCPackage file = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            for (PackageRelationship main : file.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)) {
                PackagePart part = file.getPart(main);
                EvidenceKind kind = part == null ? null : PAPERS.get(part.getContentType());
                if (kind != null) {
                    return kind;
                }
            }
        } catch (OpenXML4JException | OpenXML4JRuntimeException | IOException unreadable) {
            throw new Refusal("evidence.file.foreign-type");
        }
        throw new Refusal("evidence.file.foreign-type");
    }

    private static boolean fits(String name, EvidenceKind kind) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (ending.isEmpty()) {
            return true;
        }
        if (kind.isPicture()) {
            return PICTURES.contains(ending);
        }
        return kind.isVideo() ? FILMS.contains(ending) : kind.ending().equals(ending);
    }

    private static boolean startsWith(ByteBuffer file, int at, String signature) {
        byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
        byte[] found = new byte[expected.length];
        file.get(at, found);
        return Arrays.equals(found, expected);
    }

    private static Refusal doubleFaced() {
        return new Refusal("evidence.file.double-faced");
    }
}
