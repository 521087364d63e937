package io.generator.transformer;

import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A Java compiler that runs in this process, and the version of Java that it compiles for. */
record SourceCompiler(String name, JavaCompiler tool, int release) {
    /** The version of Java that this JVM is, the newest that its javac compiles for. */
    static final int NEWEST = Runtime.version().feature();

    /** The javac of the JDK that this process runs on. */
    static SourceCompiler javac(int release) {
        return new SourceCompiler("javac", ToolProvider.getSystemJavaCompiler(), release);
    }

    /** Eclipse's compiler, whose bytecode is often of another shape. */
    static SourceCompiler ecj(int release) {
        return new SourceCompiler("ecj", new EclipseCompiler(), release);
    }

    List<String> options() {
        return List.of("-proc:none", "-nowarn", "--release", Integer.toString(release));
    }

    @Override
    public String toString() {
        return name + " --release " + release;
    }
}
