package io.generator.modernize.rewriting;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.generator.modernize.source.Names;
import io.generator.modernize.source.Source;
import java.util.List;
import java.util.Set;

/** Anonymous classes with {@code hasNext()} and {@code next()} written by hand, to generators. */
final class PlainIterators implements Rewriting {
    private static final Set<String> KINDS =
            Set.of("java.util.Iterator", "com.google.common.collect.UnmodifiableIterator");

    @Override
    public String name() {
        return "iterator";
    }

    @Override
    public String word() {
        return "hasNext()";
    }

    @Override
    public List<Proposal> proposals(Source source) {
        Names names = source.names();
        return new IteratorClasses(source, names, type -> isIterator(type, names), PlainIterators::change).proposals();
    }

    private static boolean isIterator(ClassOrInterfaceType type, Names names) {
        return KINDS.stream().anyMatch(name -> Heads.means(type, names, name));
    }

    private static Change change(Source source, Names names, ObjectCreationExpr creation) throws Declined {
        AnonymousIterator iterator = AnonymousIterator.of(source, names, creation);
        iterator.checkMembers(Set.of("hasNext", "next", "remove"));
        MethodDeclaration hasNext = member(iterator, "hasNext");
        NextMethod next = NextMethod.of(iterator, hasNext, member(iterator, "next"));
        if (Statements.of(hasNext).size() == 1) return new Cursor(iterator, hasNext, next).change();
        return Lookahead.of(iterator, hasNext)
                .orElseThrow(() -> new Declined(hasNext.getName(), "hasNext() does more than test a condition"))
                .change(next);
    }

    private static MethodDeclaration member(AnonymousIterator iterator, String name) throws Declined {
        return iterator.member(name)
                .orElseThrow(() -> new Declined(iterator.creation(), "it has no " + name + "() of its own"));
    }
}
