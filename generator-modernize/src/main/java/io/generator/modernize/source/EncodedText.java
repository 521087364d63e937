package io.generator.modernize.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file and how its bytes are made of it. A file that is not UTF-8 is read as ISO-8859-1, in which every byte is
 * a character, so that in either case the same bytes come out where the text is the same.
 *
 * @param text the characters, without a byte order mark
 * @param charset UTF-8 or ISO-8859-1
 * @param hasMark whether the file starts with a byte order mark
 */
public record EncodedText(String text, Charset charset, boolean hasMark) {
    private static final char MARK = '\uFEFF';

    /** Reads the bytes of a file. */
    public static EncodedText of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean hasMark = !text.isEmpty() && text.charAt(0) == MARK;
            return new EncodedText(hasMark ? text.substring(1) : text, StandardCharsets.UTF_8, hasMark);
        } catch (CharacterCodingException e) {
            return new EncodedText(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, false);
        }
    }

    /** The bytes of another text in the same encoding. */
    public byte[] encode(String other) {
        return (hasMark ? MARK + other : other).getBytes(charset);
    }
}
