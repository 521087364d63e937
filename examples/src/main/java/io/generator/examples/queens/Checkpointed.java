package io.generator.examples.queens;

import io.generator.Gen;
import io.generator.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Goes on with a search where the program's last run left off, by way of a file. */
public final class Checkpointed {
    private final Path file;

    Checkpointed(Path file) {
        this.file = file;
    }

    /** The next few solutions, of the search that the file has, or of a new one. */
    List<String> next(int size, int count) throws IOException, ClassNotFoundException {
        Gen<String> search = Files.exists(file)
                ? Snapshot.fromBytes(Files.readAllBytes(file), Checkpointed.class.getClassLoader())
                : Queens.solutions(size, "");
        List<String> found = new ArrayList<>();
        while (found.size() < count && search.hasNext()) found.add(search.next());
        save(search);
        return found;
    }

    /** So that whatever happens there is a whole snapshot: the old one or the new one. */
    private void save(Gen<String> search) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.write(unfinished, Snapshot.toBytes(search));
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Prints the next three solutions for eight queens. Each run goes on where the last one stopped.
     *
     * @param args the file to keep the search in; {@code queens.snapshot} if there is none
     */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        Path file = Path.of(args.length > 0 ? args[0] : "queens.snapshot");
        List<String> found = new Checkpointed(file).next(8, 3);
        found.forEach(System.out::println);
        if (found.isEmpty()) System.out.println("there are no more; delete " + file + " to begin anew");
    }
}
