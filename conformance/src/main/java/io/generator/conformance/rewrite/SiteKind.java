package io.generator.conformance.rewrite;

import java.util.Arrays;
import java.util.List;

/** Where a suspension was put, and under which circumstances; each is a bit of the value that is yielded there. */
public enum SiteKind {
    BEFORE_CALL(1, "before a call"),
    AFTER_CALL(2, "after a call"),
    LINE(4, "at a line"),
    JUMP_TARGET(8, "at a jump target"),
    HANDLER(16, "at a handler's entry"),
    IN_TRY(32, "  of these in a try block"),
    OPERANDS(64, "  with operands below"),
    UNINITIALIZED(128, "  with uninitialised objects below");

    private final int bit;
    private final String title;

    SiteKind(int bit, String title) {
        this.bit = bit;
        this.title = title;
    }

    /** What it is called in a report. */
    public String title() {
        return title;
    }

    /** Its bit in the mask of a site. */
    public int bit() {
        return bit;
    }

    /** The kinds in a mask. */
    public static List<SiteKind> of(int mask) {
        return Arrays.stream(values()).filter(kind -> (mask & kind.bit()) != 0).toList();
    }
}
