package io.generator.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/**
 * The plugin of javac that checks generators while they are compiled. javac finds it by itself where its jar is on the class
 * path, or on the processor path if there is one; {@code -Xplugin:Generators} is needed to give it options:
 *
 * <pre>{@code
 * javac -classpath generator-runtime.jar:generator-javac-plugin.jar "-Xplugin:Generators out=classes" -d classes Rows.java
 * }</pre>
 *
 * <p>Uses the public {@code com.sun.source} API alone, so that javac needs no {@code --add-exports}.
 */
public final class GeneratorsPlugin implements Plugin {
    @Override
    public String getName() {
        return "Generators";
    }

    /** Being on the path is enough. */
    @Override
    public boolean autoStart() {
        return true;
    }

    /**
     * Starts the plugin for one run of the compiler.
     *
     * @throws IllegalArgumentException if an option is not known
     */
    @Override
    public void init(JavacTask task, String... arguments) {
        task.addTaskListener(new CompilationListener(task, Options.parse(arguments)));
    }
}
