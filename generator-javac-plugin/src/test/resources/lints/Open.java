import io.generator.*;
import io.generator.annotation.*;
import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

class Open {
    static boolean comesFirst(BufferedReader in) throws IOException {
        for (String line : Lines.of(in)) {
            //                     ^ warning: GEN034
            if (line.isEmpty()) return true;
        }
        return false;
    }

    @Generator
    static Gen<String> lines(BufferedReader in) throws IOException {
        try (in) {
            for (String line; (line = in.readLine()) != null; ) Gen.yield(line);
        }
        return Gen.done();
    }

    @Generator
    static Gen<String> plain() {
        try {
            Gen.yield("a");
        } catch (IllegalStateException e) {
            System.err.println(e);
        }
        return Gen.done();
    }

    @Generator(closeWhenUnreachable = true)
    static Gen<String> safe() {
        try {
            Gen.yield("a");
        } finally {
            System.err.println();
        }
        return Gen.done();
    }

    @Generator
    static Gen<String> yieldsElsewhere() {
        try {
            System.err.println("a");
        } finally {
            System.err.println();
        }
        Gen.yield("a");
        return Gen.done();
    }

    static void loops(BufferedReader in) throws IOException {
        for (String line : lines(in)) {
            //                  ^ warning: GEN034
            if (line.isEmpty()) break;
        }
        Gen<String> lines = lines(in);
        for (String line : lines) if (line.isEmpty()) break;
        //                 ^ warning: GEN034
        search:
        for (int i = 0; i < 3; i++) {
            for (String line : Lines.of(in)) {
                //                     ^ warning: GEN034
                if (line.isEmpty()) continue search;
            }
        }
    }

    static void silent(BufferedReader in) throws IOException {
        try (Gen<String> lines = lines(in)) {
            for (String line : lines) if (line.isEmpty()) break;
        }
        Gen<String> closed = lines(in);
        for (String line : closed) if (line.isEmpty()) break;
        closed.close();
        Gen<String> goesOn = lines(in);
        for (String line : goesOn) if (line.isEmpty()) break;
        for (String line : goesOn) System.out.println(line);
        for (String line : lines(in)) System.out.println(line);
        for (String line : lines(in)) for (int i = 0; i < 3; i++) if (i == line.length()) break;
        for (String line : lines(in)) {
            switch (line) {
                case "a":
                    break;
                default:
                    Runnable r = () -> {
                        return;
                    };
            }
        }
        for (String line : plain()) if (line.isEmpty()) break;
        for (String line : safe()) if (line.isEmpty()) break;
        for (String line : yieldsElsewhere()) if (line.isEmpty()) break;
    }

    @SuppressWarnings("GEN034")
    static void suppressed(BufferedReader in) throws IOException {
        for (String line : lines(in)) if (line.isEmpty()) break;
    }
}

class Lines {
    @Generator
    static Gen<String> of(BufferedReader in) throws IOException {
        try {
            for (String line; (line = in.readLine()) != null; ) Gen.yield(line);
        } finally {
            in.close();
        }
        return Gen.done();
    }
}
