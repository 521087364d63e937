package io.generator.conformance.laws;

/** Python's exceptions as the programs raise and catch them; the library itself throws none of these. */
final class PythonErrors {
    private PythonErrors() {}

    /** What all of them are: an exception with arguments, and Python's {@code Exception}. */
    static class PythonException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Object[] arguments;

        PythonException(Object... arguments) {
            super(arguments.length > 0 ? PythonText.of(arguments[0]) : null);
            this.arguments = arguments;
        }

        final Object[] arguments() {
            return arguments;
        }
    }

    static final class ValueError extends PythonException {
        private static final long serialVersionUID = 1L;

        ValueError(Object... arguments) {
            super(arguments);
        }
    }

    static final class TypeError extends PythonException {
        private static final long serialVersionUID = 1L;

        TypeError(Object... arguments) {
            super(arguments);
        }
    }

    static final class RuntimeError extends PythonException {
        private static final long serialVersionUID = 1L;

        RuntimeError(Object... arguments) {
            super(arguments);
        }
    }

    static final class AttributeError extends PythonException {
        private static final long serialVersionUID = 1L;

        AttributeError(Object... arguments) {
            super(arguments);
        }
    }

    static final class OSError extends PythonException {
        private static final long serialVersionUID = 1L;

        OSError(Object... arguments) {
            super(arguments);
        }
    }

    static final class ZeroDivisionError extends PythonException {
        private static final long serialVersionUID = 1L;

        ZeroDivisionError(Object... arguments) {
            super(arguments);
        }
    }

    static class LookupError extends PythonException {
        private static final long serialVersionUID = 1L;

        LookupError(Object... arguments) {
            super(arguments);
        }
    }

    static final class KeyError extends LookupError {
        private static final long serialVersionUID = 1L;

        KeyError(Object... arguments) {
            super(arguments);
        }
    }

    static final class IndexError extends LookupError {
        private static final long serialVersionUID = 1L;

        IndexError(Object... arguments) {
            super(arguments);
        }
    }

    /** A {@code BaseException} that is no {@code Exception}: {@code catch (Exception e)} misses it too. */
    static final class KeyboardInterrupt extends Error {
        private static final long serialVersionUID = 1L;

        KeyboardInterrupt() {}
    }
}
