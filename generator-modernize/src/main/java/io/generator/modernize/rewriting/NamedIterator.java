package io.generator.modernize.rewriting;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.generator.modernize.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A class with a name that is used at one place only, where a method of the class around returns its object: it could as well
 * be an anonymous one.
 *
 * @param type the class
 * @param creation the place
 * @param method the method that returns the object
 */
record NamedIterator(
        Source source, ClassOrInterfaceDeclaration type, ObjectCreationExpr creation, MethodDeclaration method) {

    static NamedIterator of(Source source, ClassOrInterfaceDeclaration type) throws Declined {
        checkHead(type);
        ObjectCreationExpr creation = creation(source, type);
        MethodDeclaration method = Bodies.methodOf(creation)
                .orElseThrow(() -> new Declined(creation, "it is not what a method returns: a generator is a method"));
        NamedIterator iterator = new NamedIterator(source, type, creation, method);
        if (!iterator.isInReach())
            throw new Declined(creation, "a method of another class returns it, where names may mean something else");
        return iterator;
    }

    private static void checkHead(ClassOrInterfaceDeclaration type) throws Declined {
        int supertypes =
                type.getExtendedTypes().size() + type.getImplementedTypes().size();
        if (supertypes != 1 || !(type.isPrivate() || type.isLocalClassDeclaration()))
            throw new Declined(
                    type.getName(), "it is a class with a name, which may be used in other ways than as an Iterator");
        if (!type.getAnnotations().isEmpty())
            throw new Declined(
                    type.getName(), "@" + type.getAnnotation(0).getName().getIdentifier() + " would be lost");
        for (BodyDeclaration<?> member : type.getMembers())
            if (!(member instanceof FieldDeclaration
                    || member instanceof MethodDeclaration
                    || member instanceof ConstructorDeclaration))
                throw new Declined(member, "it has an initialiser or a class within");
        if (type.getConstructors().size() > 1) throw new Declined(type.getName(), "it has more than one constructor");
    }

    /** Refuses comments but those within methods, which are all that moves. */
    void checkComments() throws Declined {
        Optional<Comment> own = declaration().getComment().or(type::getComment);
        if (own.isPresent()) throw new Declined(own.get(), "this comment would be lost");
        for (Comment comment : type.getAllContainedComments())
            if (type.getMethods().stream().noneMatch(each -> contains(each, comment)))
                throw new Declined(comment, "this comment would be lost");
    }

    private boolean contains(Node node, Node inner) {
        return source.start(node) < source.start(inner) && source.end(inner) < source.end(node);
    }

    /** The only place that names the class, but for its own head and that of its constructor. */
    private static ObjectCreationExpr creation(Source source, ClassOrInterfaceDeclaration type) throws Declined {
        String name = type.getNameAsString();
        List<ObjectCreationExpr> creations = source.unit()
                .findAll(
                        ObjectCreationExpr.class,
                        each -> each.getType().getNameWithScope().equals(name)
                                && each.getAnonymousClassBody().isEmpty()
                                && each.getScope().isEmpty());
        int declarations = 1 + type.getConstructors().size();
        if (creations.size() != 1 || mentions(source, name) != declarations + 1)
            throw new Declined(type.getName(), "it is named at other places than the one return of a new " + name);
        return creations.get(0);
    }

    private static int mentions(Source source, String name) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        int count = 0;
        for (JavaToken token : source.unit().getTokenRange().orElseThrow())
            if (token.getCategory().isIdentifier() && token.getText().equals(name)) count++;
        for (Comment comment : source.unit().getAllComments())
            if (word.matcher(comment.getContent()).find()) count++;
        return count;
    }

    /** Whether what the class can name is what the method can name, but for the method's own variables. */
    private boolean isInReach() {
        if (isLocal())
            return Bodies.methodOf(type.getParentNode().orElseThrow())
                    .filter(around -> Tree.isSame(around, method))
                    .isPresent();
        return Tree.isSame(
                type.getParentNode().orElseThrow(), method.getParentNode().orElseThrow());
    }

    boolean isLocal() {
        return type.isLocalClassDeclaration();
    }

    /** What is taken away with the class. */
    Node declaration() {
        return isLocal() ? type.getParentNode().orElseThrow() : type;
    }

    Optional<ConstructorDeclaration> constructor() {
        return type.getConstructors().stream().findFirst();
    }
}
