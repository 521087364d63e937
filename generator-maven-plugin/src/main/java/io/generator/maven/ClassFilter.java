package io.generator.maven;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.apache.maven.plugin.MojoFailureException;

/** Which classes to look at, by their path such as {@code pkg/Outer$Inner}. */
record ClassFilter(List<PathMatcher> includes, List<PathMatcher> excludes) implements Predicate<String> {

    /** Makes a filter; without includes, all classes are included. */
    static ClassFilter of(List<String> includes, List<String> excludes) throws MojoFailureException {
        try {
            return new ClassFilter(matchers(includes), matchers(excludes));
        } catch (PatternSyntaxException e) {
            throw new MojoFailureException("malformed pattern in includes or excludes: " + e.getMessage(), e);
        }
    }

    private static List<PathMatcher> matchers(List<String> patterns) {
        return patterns.stream().map(ClassFilter::matcher).toList();
    }

    /** Here, unlike in Java's globs, two stars with a slash stand for no package as well, as they do for Ant. */
    private static PathMatcher matcher(String pattern) {
        String glob = pattern.strip().replace('.', '/').replace("**/", "{,**/}");
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    @Override
    public boolean test(String className) {
        Path path = Path.of(className);
        return (includes.isEmpty() || matchesAny(includes, path)) && !matchesAny(excludes, path);
    }

    private static boolean matchesAny(List<PathMatcher> matchers, Path path) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(path));
    }
}
