package io.generator.examples.sax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.generator.Gen;
import io.generator.GeneratorState;
import io.generator.annotation.Generator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

class XmlElementsTest {
    private static final String DOCUMENT = """
            <?xml version="1.0"?>
            <library town="Ulm">
                <shelf n="1"><book id="a" lang="de">Faust</book><book id="b">K&#246;nig &amp; Co</book></shelf>
                <!-- a comment --><empty/>
                <shelf n="2">loose <b>text</b> here</shelf>
            </library>
            """;

    private static InputStream in(String document) {
        return new ByteArrayInputStream(document.getBytes(UTF_8));
    }

    @Test
    void elementsInTheOrderOfTheirEnds() throws Exception {
        assertThat(XmlElements.of(in(DOCUMENT)).stream())
                .containsExactly(
                        new Element("book", 2, Map.of("id", "a", "lang", "de"), "Faust"),
                        new Element("book", 2, Map.of("id", "b"), "K\u00f6nig & Co"),
                        new Element("shelf", 1, Map.of("n", "1"), ""),
                        new Element("empty", 1, Map.of(), ""),
                        new Element("b", 2, Map.of(), "text"),
                        new Element("shelf", 1, Map.of("n", "2"), "loose  here"),
                        new Element("library", 0, Map.of("town", "Ulm"), ""));
    }

    /** The JDK's other parser is asked for what it finds, which makes it a judge. */
    @Test
    void findsWhatAPullParserFinds() throws Exception {
        StringBuilder document = new StringBuilder("<r>");
        for (int i = 0; i < 2_000; i++)
            document.append("<e i='").append(i).append("'><f>").append(i).append("</f></e>");
        document.append("</r>");
        assertThat(names(XmlElements.of(in(document.toString()))))
                .hasSize(4_001)
                .isEqualTo(pulled(document.toString()));
    }

    private static List<String> names(Iterator<Element> elements) {
        List<String> names = new ArrayList<>();
        elements.forEachRemaining(element -> names.add(element.name()));
        return names;
    }

    private static List<String> pulled(String document) throws XMLStreamException {
        List<String> names = new ArrayList<>();
        XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(in(document));
        while (reader.hasNext()) if (reader.next() == XMLStreamConstants.END_ELEMENT) names.add(reader.getLocalName());
        return names;
    }

    @Test
    void readsNothingBeforeItIsAsked() throws Exception {
        EndlessCatalogue catalogue = new EndlessCatalogue();
        Gen<Element> elements = XmlElements.of(catalogue);
        assertThat(catalogue.bytesRead()).isZero();
        elements.close();
        assertThat(catalogue.bytesRead()).isZero();
    }

    @Test
    void readsOnlyAsFarAsItIsAsked() throws Exception {
        EndlessCatalogue catalogue = new EndlessCatalogue();
        long before;
        try (Gen<Element> elements = XmlElements.of(catalogue)) {
            for (int i = 1; i <= 5_000; i++) {
                assertThat(elements.next().text()).isEqualTo("Volume " + i);
                assertThat(elements.next().attributes()).containsEntry("id", "b" + i);
            }
            before = catalogue.bytesRead();
            // A line is no longer than fifty bytes; the parser reads ahead by its buffer.
            assertThat(before).isBetween(5_000L * 40, 5_000L * 50 + 10_000);
        }
        assertThat(catalogue.bytesRead()).isEqualTo(before);
    }

    @Test
    void closingStopsTheParser() throws Exception {
        List<String> log = new ArrayList<>();
        InputStream watched = new SequenceInputStream(in("<r><a/>"), new InputStream() {
            @Override
            public int read() {
                log.add("read on");
                return -1;
            }
        });
        Gen<Element> elements = XmlElements.of(watched);
        assertThat(elements.next().name()).isEqualTo("a");
        log.clear();
        elements.close();
        assertThat(elements.state()).isEqualTo(GeneratorState.CLOSED);
        assertThat(elements.hasNext()).isFalse();
        assertThat(log).isEmpty();
    }

    @Test
    void whatIsWrongWithTheDocumentLeavesNext() throws Exception {
        Gen<Element> elements = XmlElements.of(in("<r><a/><b></r>"));
        assertThat(elements.next().name()).isEqualTo("a");
        assertThatExceptionOfType(SAXParseException.class)
                .isThrownBy(elements::next)
                .withMessageContaining("</b>");
        assertThat(elements.hasNext()).isFalse();
    }

    @Test
    void whatIsWrongWithTheStreamToo() throws Exception {
        IOException broken = new IOException("broken");
        Gen<Element> elements = XmlElements.of(new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }
        });
        assertThatIOException().isThrownBy(elements::next).isSameAs(broken);
    }

    @Test
    void aDocumentTypeIsRefused() throws Exception {
        Gen<Element> elements =
                XmlElements.of(in("<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><r>&e;</r>"));
        assertThatExceptionOfType(SAXException.class).isThrownBy(elements::next);
    }

    /** A rewritten generator over the one that cannot be. */
    @Generator
    private static Gen<String> titles(InputStream xml) throws IOException, SAXException {
        try (Gen<Element> elements = XmlElements.of(xml)) {
            for (Element element : elements) if (element.name().equals("title")) Gen.yield(element.text());
        }
        return Gen.done();
    }

    @Test
    void aGeneratorMayUseIt() throws Exception {
        EndlessCatalogue catalogue = new EndlessCatalogue();
        try (Gen<String> titles = titles(catalogue)) {
            assertThat(titles.stream().skip(100).findFirst()).hasValue("Volume 101");
        }
        assertThat(catalogue.bytesRead()).isLessThan(20_000);
    }
}
