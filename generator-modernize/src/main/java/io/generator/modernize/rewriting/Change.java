package io.generator.modernize.rewriting;

import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Names;
import io.generator.modernize.source.Source;
import java.util.List;
import java.util.Set;

/**
 * What is changed in a source at one place: all of it or nothing.
 *
 * @param edits of the text, but for the imports
 * @param imports full names of what has to be imported; of static imports with {@code static } before
 * @param dropped the same of imports that go
 */
public record Change(List<Edit> edits, Set<String> imports, Set<String> dropped) {

    /** Makes a generator of an anonymous class. */
    interface Maker {
        Change change(Source source, Names names, ObjectCreationExpr creation) throws Declined;
    }
}
