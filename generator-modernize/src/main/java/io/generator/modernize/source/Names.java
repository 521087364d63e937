package io.generator.modernize.source;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names of classes mean in a source, as far as the source itself tells: by its imports, its package, and the types
 * that it declares.
 */
public final class Names {
    private static final Pattern WORD = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

    private final Map<String, String> imported = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<String> declared = new HashSet<>();
    private final Set<String> used;

    Names(CompilationUnit unit) {
        unit.getPackageDeclaration().ifPresent(declaration -> packages.add(declaration.getNameAsString()));
        for (ImportDeclaration declaration : unit.getImports()) {
            if (declaration.isStatic()) continue;
            String name = declaration.getNameAsString();
            if (declaration.isAsterisk()) packages.add(name);
            else imported.put(simple(name), name);
        }
        unit.walk(node -> {
            if (node instanceof TypeDeclaration || node instanceof TypeParameter)
                declared.add(((NodeWithSimpleName<?>) node).getNameAsString());
        });
        this.used = usedIn(unit);
    }

    /**
     * Whether a name stands for a class.
     *
     * @param written as in the source, without type arguments
     * @param qualified the full name of the class
     */
    public boolean means(String written, String qualified) {
        if (written.equals(qualified)) return true;
        String simple = simple(qualified);
        if (!written.equals(simple) || declared.contains(simple)) return false;
        String explicit = imported.get(simple);
        return explicit == null ? packages.contains(packageOf(qualified)) : explicit.equals(qualified);
    }

    /**
     * How to write the name of a class in new code: by its simple name, unless that means something else here.
     *
     * @param dropped the full names of imports that will be gone
     */
    public String write(String qualified, Set<String> dropped) {
        String simple = simple(qualified);
        if (means(simple, qualified)) return simple;
        boolean isFree = !declared.contains(simple)
                && ((!used.contains(simple) && !imported.containsKey(simple))
                        || dropped.contains(imported.getOrDefault(simple, simple)));
        return isFree ? simple : qualified;
    }

    /** The same, where no import will be gone. */
    public String write(String qualified) {
        return write(qualified, Set.of());
    }

    /** The full name of the class that is imported by a simple name; the name itself if there is none. */
    public String imported(String simpleName) {
        return imported.getOrDefault(simpleName, simpleName);
    }

    /** All words of the source, of its comments too, but for those of the package and the imports. */
    public Set<String> used() {
        return used;
    }

    static String simple(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    private static String packageOf(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return dot < 0 ? "" : qualified.substring(0, dot);
    }

    private static Set<String> usedIn(CompilationUnit unit) {
        Set<String> used = new HashSet<>();
        for (Comment comment : unit.getAllComments()) {
            Matcher words = WORD.matcher(comment.getContent());
            while (words.find()) used.add(words.group());
        }
        unit.getTypes().forEach(type -> type.getTokenRange().ifPresent(tokens -> {
            for (JavaToken token : tokens) if (token.getCategory().isIdentifier()) used.add(token.getText());
        }));
        return used;
    }
}
