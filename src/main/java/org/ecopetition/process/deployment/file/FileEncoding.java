package org.ecopetition.process.deployment.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that an XML file declares in its first line: GBK, where an editor of Windows wrote it, is as good as UTF-8. */
public final class FileEncoding {

    private static final int FIRST_LINE = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^(\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"'])([\\w.:-]+)([\"'])");

    private FileEncoding() {}

    /** The file in UTF-8, which it then declares as well. */
    public static byte[] inUnicode(byte[] file) {
        Charset declared = of(file);
        if (declared.equals(StandardCharsets.UTF_8)) {
            return file;
        }
        String text = new String(file, declared);
        return DECLARED.matcher(text).replaceFirst("$1UTF-8$3").getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the file declares another encoding than it is written in: what it says in Chinese would be something else. */
    public static boolean isContradicted(byte[] file) {
        return !isMarked(file) && !of(file).equals(StandardCharsets.UTF_8) && !isPlain(file) && isUnicode(file);
    }

    private static Charset of(byte[] file) {
        if (isMarked(file)) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared =
                DECLARED.matcher(new String(file, 0, Math.min(FIRST_LINE, file.length), StandardCharsets.ISO_8859_1));
        return declared.find() && Charset.isSupported(declared.group(2))
                ? Charset.forName(declared.group(2))
                : StandardCharsets.UTF_8;
    }

    /** Two bytes at the beginning say how the others are to be read. */
    private static boolean isMarked(byte[] file) {
        return file.length > 1
                && ((file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)
                        || (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE));
    }

    private static boolean isPlain(byte[] file) {
        for (byte sign : file) {
            if (sign < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnicode(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
