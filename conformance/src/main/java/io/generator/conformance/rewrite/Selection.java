package io.generator.conformance.rewrite;

/** Which methods are rewritten, and at which of their sites they suspend. */
public interface Selection {
    /** Whether a method is rewritten at all. */
    boolean includes(MethodId method);

    /** Whether it suspends at one of the sites chosen for it, numbered from 0 in the order of the code. */
    boolean includes(MethodId method, int site);

    /** All of them. */
    static Selection everything() {
        return new Selection() {
            @Override
            public boolean includes(MethodId method) {
                return true;
            }

            @Override
            public boolean includes(MethodId method, int site) {
                return true;
            }
        };
    }
}
