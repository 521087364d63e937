package io.generator.check.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Package and imports of a file.
 *
 * @param packageName the package; empty for none
 * @param imports the qualified names of single types, by simple name
 * @param onDemand the packages and types that all types are imported of
 * @param staticImports the types that a static member is imported of, by its name
 * @param staticOnDemand the types that all static members are imported of
 */
record FileHeader(
        String packageName,
        Map<String, String> imports,
        Set<String> onDemand,
        Map<String, Set<String>> staticImports,
        Set<String> staticOnDemand) {

    static FileHeader of(CompilationUnit unit) {
        String packageName =
                unit.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse("");
        FileHeader header = new FileHeader(
                packageName, new HashMap<>(), new LinkedHashSet<>(), new HashMap<>(), new LinkedHashSet<>());
        unit.getImports().forEach(header::add);
        return header;
    }

    private void add(ImportDeclaration declaration) {
        String name = declaration.getNameAsString();
        if (declaration.isAsterisk()) {
            (declaration.isStatic() ? staticOnDemand : onDemand).add(name);
            return;
        }
        String owner = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        String simple = name.substring(name.lastIndexOf('.') + 1);
        if (declaration.isStatic())
            staticImports.computeIfAbsent(simple, key -> new LinkedHashSet<>()).add(owner);
        else if (!declaration.isModule()) imports.put(simple, name);
    }

    /** A name in the package. */
    String inPackage(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
