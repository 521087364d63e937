package io.generator.modernize.rewriting;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.generator.modernize.source.Names;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All classes of a source that are iterators of a kind: anonymous ones may be rewritten, others are left. */
record IteratorClasses(Source source, Names names, Predicate<ClassOrInterfaceType> isKind, Change.Maker maker) {

    List<Proposal> proposals() {
        List<Proposal> proposals = new ArrayList<>();
        for (ObjectCreationExpr creation : source.unit().findAll(ObjectCreationExpr.class))
            if (creation.getAnonymousClassBody().isPresent() && isKind.test(creation.getType()))
                proposals.add(proposal(creation));
        for (ClassOrInterfaceDeclaration type : source.unit().findAll(ClassOrInterfaceDeclaration.class))
            if (!type.isInterface() && supertypes(type).anyMatch(isKind))
                proposals.add(Proposal.leave(
                        type.getName(),
                        "it is a class with a name, which may be used in other ways than as an Iterator"));
        return proposals;
    }

    private static Stream<ClassOrInterfaceType> supertypes(ClassOrInterfaceDeclaration type) {
        return Stream.concat(type.getExtendedTypes().stream(), type.getImplementedTypes().stream());
    }

    private Proposal proposal(ObjectCreationExpr creation) {
        try {
            return Proposal.rewrite(creation, "a generator", maker.change(source, names, creation));
        } catch (Declined declined) {
            return Proposal.leave(creation, declined);
        }
    }
}
