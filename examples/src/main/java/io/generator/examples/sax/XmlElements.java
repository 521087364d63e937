package io.generator.examples.sax;

import io.generator.Gen;
import io.generator.Greenlet;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;

/** The JDK's SAX parser, which calls a handler for all that it finds, turned into an iterator. */
public final class XmlElements {
    private XmlElements() {}

    /**
     * The elements of a document, each when it ends, so that those within it come first. Reads as far as the next one is
     * asked for; closing the generator stops the parser.
     *
     * @param xml the document; not closed
     * @throws IOException while iterating, if it cannot be read
     * @throws SAXException while iterating, if it is not well-formed
     */
    static Gen<Element> of(InputStream xml) throws IOException, SAXException {
        return Greenlet.of(sink -> parser().parse(xml, new ElementHandler(sink)));
    }

    /** One that does not look at what a document type declaration refers to. */
    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newSAXParser();
    }

    /**
     * Looks for a book in a catalogue without an end.
     *
     * @param args not used
     * @throws Exception if the catalogue is not well-formed, which cannot be
     */
    public static void main(String[] args) throws Exception {
        EndlessCatalogue catalogue = new EndlessCatalogue();
        try (Gen<Element> elements = of(catalogue)) {
            for (Element element : elements) {
                if (!element.text().equals("Volume 4711")) continue;
                System.out.println("found " + element);
                break;
            }
        }
        System.out.println("after " + catalogue.bytesRead() + " bytes");
    }
}
