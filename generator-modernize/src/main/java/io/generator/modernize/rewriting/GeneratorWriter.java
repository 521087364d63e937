package io.generator.modernize.rewriting;

import com.github.javaparser.ast.expr.Expression;
import io.generator.modernize.source.Edit;
import io.generator.modernize.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a generator in the place of an anonymous iterator. The method itself becomes one if nothing of it would then happen
 * later than before. Otherwise it keeps what happens at the call, and returns a generator whose body is a lambda.
 */
final class GeneratorWriter {
    private final AnonymousIterator iterator;
    private final List<IteratorField> fields;
    private final Source source;
    private final String gen;

    /** @param fields those of the iterator's fields that are still needed */
    GeneratorWriter(AnonymousIterator iterator, List<IteratorField> fields) {
        this.iterator = iterator;
        this.fields = fields;
        this.source = iterator.source();
        this.gen = iterator.names().write(NewNames.GEN);
    }

    Change change(Loop loop) throws Declined {
        return canBeMethod() ? method(loop) : lambda(loop);
    }

    private boolean canBeMethod() {
        return Statements.of(iterator.method()).size() == 1
                && iterator.statement().getParentNode().equals(iterator.method().getBody())
                && !iterator.method().isSynchronized()
                && iterator.method().getThrownExceptions().isEmpty()
                && !hasAnnotation(NewNames.GENERATOR)
                && !hasAnnotation(NewNames.ASYNC)
                && fields.stream().noneMatch(this::isEager);
    }

    private boolean hasAnnotation(String name) {
        return Heads.annotation(iterator.method(), iterator.names(), name).isPresent();
    }

    /** Whether it can be told when a field gets its first value. */
    private boolean isEager(IteratorField field) {
        return field.initialiser()
                .filter(value -> !new Constancy(iterator).isConstant(value))
                .isPresent();
    }

    private Change method(Loop loop) throws Declined {
        List<String> lines = new ArrayList<>();
        fields.forEach(field -> lines.add(local(field, initial(field))));
        lines.addAll(loop.lines(new Loop.Words(gen, "return " + gen + ".done();", unit())));
        String generator = iterator.names().write(NewNames.GENERATOR);
        return new Change(
                List.of(Heads.annotate(source, iterator.method(), generator), statement(lines)),
                Set.of(NewNames.GEN, NewNames.GENERATOR),
                Set.of());
    }

    private Change lambda(Loop loop) throws Declined {
        List<String> lines = new ArrayList<>();
        List<String> inner = new ArrayList<>();
        for (IteratorField field : fields) {
            if (!isEager(field)) inner.add(local(field, initial(field)));
            else if (!field.isAssigned()) lines.add(local(field, initial(field)));
            else {
                String name =
                        free("initial" + Character.toUpperCase(field.name().charAt(0))
                                + field.name().substring(1));
                lines.add(field.type(source) + " " + name + " = " + initial(field) + ";");
                inner.add(local(field, name));
            }
        }
        inner.addAll(ofLambda(loop));
        lines.add("return " + gen + ".of(() -> {");
        inner.forEach(line -> lines.add(line.isEmpty() ? line : unit() + line));
        lines.add("});");
        return new Change(List.of(statement(lines)), Set.of(NewNames.GEN), Set.of());
    }

    /** With a label, javac does not find that a lambda without values is one: it is written with values then. */
    private List<String> ofLambda(Loop loop) throws Declined {
        List<String> lines = new ArrayList<>(loop.lines(new Loop.Words(gen, "return;", unit())));
        if (Yields.isLabelled(lines)) return loop.lines(new Loop.Words(gen, "return " + gen + ".done();", unit()));
        if (lines.get(lines.size() - 1).equals("return;")) lines.remove(lines.size() - 1);
        return lines;
    }

    private String free(String name) throws Declined {
        if (iterator.names().used().contains(name))
            throw new Declined(
                    iterator.creation(),
                    "a variable for its first value would be called " + name + ", which there is already");
        return name;
    }

    private Edit statement(List<String> lines) {
        String indentation = source.indentation(source.start(iterator.statement()));
        return source.replace(
                iterator.statement(),
                lines.stream()
                        .map(line -> line.isEmpty() ? line : indentation + line)
                        .collect(Collectors.joining(source.lineEnd()))
                        .substring(lines.get(0).isEmpty() ? 0 : indentation.length()));
    }

    private String local(IteratorField field, String value) {
        return field.type(source) + " " + field.name() + " = " + value + ";";
    }

    private String initial(IteratorField field) {
        Optional<Expression> value = field.initialiser();
        return value.isEmpty() ? field.defaultValue() : OwnNames.text(iterator, value.get());
    }

    /** As the method's body is indented against its head. */
    private String unit() {
        String outer = source.indentation(source.start(iterator.method()));
        String inner =
                source.indentation(source.start(Statements.of(iterator.method()).get(0)));
        boolean isInner = inner.startsWith(outer) && inner.length() > outer.length();
        return isInner ? inner.substring(outer.length()) : "    ";
    }
}
