package io.generator.examples.sax;

import java.util.Map;

/**
 * An element of an XML document.
 *
 * @param name its name, as it is written
 * @param depth how many elements it is in
 * @param attributes its attributes
 * @param text the text right in it, without that of the elements in it
 */
record Element(String name, int depth, Map<String, String> attributes, String text) {}
