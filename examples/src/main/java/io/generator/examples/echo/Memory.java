package io.generator.examples.echo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process takes.
 *
 * @param heapMegabytes what is used of the heap, after a collection
 * @param residentMegabytes what the operating system counts; 0 where it does not tell
 */
record Memory(long heapMegabytes, long residentMegabytes) {
    private static final Path STATUS = Path.of("/proc/self/status");

    static Memory now() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new Memory((runtime.totalMemory() - runtime.freeMemory()) >> 20, resident());
    }

    private static long resident() {
        try {
            for (String line : Files.readAllLines(STATUS))
                if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
        } catch (IOException e) {
            // another operating system
        }
        return 0;
    }

    @Override
    public String toString() {
        return "heap " + heapMegabytes + " MB, resident " + residentMegabytes + " MB";
    }
}
