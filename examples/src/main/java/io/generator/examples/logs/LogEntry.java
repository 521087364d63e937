package io.generator.examples.logs;

/**
 * A record of a log. What a file does not say is empty, or 0.
 *
 * @param time when it was written, in whatever form the file has it
 * @param level how bad it is
 * @param service who wrote it
 * @param latencyMillis how long the work took that it speaks of
 * @param message what happened
 */
record LogEntry(String time, String level, String service, long latencyMillis, String message) {
    boolean isError() {
        return level.equalsIgnoreCase("ERROR");
    }
}
