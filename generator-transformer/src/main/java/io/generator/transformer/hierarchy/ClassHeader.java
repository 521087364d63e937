package io.generator.transformer.hierarchy;

import java.util.List;

/**
 * The head of a class file: what it is and what it extends.
 *
 * @param name the internal name
 * @param superName the internal name of the superclass; empty for {@code java/lang/Object} and modules
 * @param interfaces the internal names of the direct superinterfaces
 * @param isInterface whether it is an interface
 */
public record ClassHeader(String name, String superName, List<String> interfaces, boolean isInterface) {}
