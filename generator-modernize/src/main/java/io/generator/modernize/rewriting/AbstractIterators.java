package io.generator.modernize.rewriting;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.generator.modernize.source.Names;
import io.generator.modernize.source.Source;
import java.util.List;
import java.util.Set;

/** Anonymous subclasses of Guava's {@code AbstractIterator}, to generators. */
final class AbstractIterators implements Rewriting {
    private static final String SIMPLE = "AbstractIterator";
    private static final Set<String> GUAVA =
            Set.of("com.google.common.collect." + SIMPLE, "com.google.common.base." + SIMPLE);

    @Override
    public String name() {
        return "abstract-iterator";
    }

    @Override
    public String word() {
        return SIMPLE;
    }

    @Override
    public List<Proposal> proposals(Source source) {
        Names names = source.names();
        return new IteratorClasses(source, names, type -> isAbstractIterator(type, names), AbstractIterators::change)
                .proposals();
    }

    /** Guava's, or a copy of it in a package of another name, as many libraries have. */
    private static boolean isAbstractIterator(ClassOrInterfaceType type, Names names) {
        return GUAVA.stream().anyMatch(name -> Heads.means(type, names, name))
                || (type.getNameWithScope().equals(SIMPLE)
                        && GUAVA.stream()
                                .anyMatch(name -> names.imported(SIMPLE).endsWith("." + name)));
    }

    private static Change change(Source source, Names names, ObjectCreationExpr creation) throws Declined {
        AnonymousIterator iterator = AnonymousIterator.of(source, names, creation);
        iterator.checkMembers(Set.of("computeNext", "remove"));
        MethodDeclaration method =
                iterator.member("computeNext").orElseThrow(() -> new Declined(creation, "it has no computeNext()"));
        iterator.checkComments(List.of(method.getBody().orElseThrow()));
        return new GeneratorWriter(iterator, iterator.fields()).change(new ComputeNext(iterator, method));
    }
}
