package org.ecopetition.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A file of the ZIP family that depends on its parts alone: one fixed time and one order for all of them. */
final class SteadyZip {

    /** Beside the first day that a ZIP file can say Java writes the time zone of the machine. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Comes first in every Office file, by which programs know it. */
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private SteadyZip() {}

    /** The same parts in steady form. */
    static byte[] of(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = read.getNextEntry(); part != null; part = read.getNextEntry()) {
                parts.put(part.getName(), read.readAllBytes());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream written = new ZipOutputStream(out)) {
            byte[] types = parts.remove(CONTENT_TYPES);
            if (types != null) {
                write(written, CONTENT_TYPES, types);
            }
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                write(written, part.getKey(), part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream written, String name, byte[] content) throws IOException {
        ZipEntry part = new ZipEntry(name);
        part.setTimeLocal(ALWAYS);
        written.putNextEntry(part);
        written.write(content);
        written.closeEntry();
    }
}
