package io.generator.examples.sax;

import io.generator.Greenlet.Sink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Yields each element at its end, from within the parser's call. */
final class ElementHandler extends DefaultHandler {
    private final Sink<Element> sink;
    private final Deque<Map<String, String>> attributes = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();

    ElementHandler(Sink<Element> sink) {
        this.sink = sink;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes given) {
        Map<String, String> copy = new TreeMap<>();
        for (int i = 0; i < given.getLength(); i++) copy.put(given.getQName(i), given.getValue(i));
        attributes.push(copy);
        texts.push(new StringBuilder());
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        texts.element().append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        String text = texts.pop().toString().strip();
        sink.yield(new Element(name, texts.size(), attributes.pop(), text));
    }
}
