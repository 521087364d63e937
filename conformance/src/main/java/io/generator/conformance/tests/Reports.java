package io.generator.conformance.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML reports that JUnit's console launcher writes. */
final class Reports {
    private static final Pattern UNIQUE_ID = Pattern.compile("(?m)^unique-id: (.*)$");

    private final Map<String, TestResult> results = new TreeMap<>();
    private String name = "";
    private Outcome outcome = Outcome.PASSED;
    private String message = "";
    private String id = "";

    private Reports() {}

    /** The results of all tests in a directory of reports, by JUnit's unique identifiers. */
    static Map<String, TestResult> read(Path directory) throws IOException {
        Reports reports = new Reports();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "TEST-*.xml")) {
            for (Path file : files) reports.readFile(file);
        }
        return reports.results;
    }

    private void readFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = XMLInputFactory.newInstance().createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) start(xml);
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("testcase")) end();
            }
        } catch (XMLStreamException e) {
            throw new IOException("cannot read the report " + file, e);
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "testcase" -> {
                name = xml.getAttributeValue(null, "classname") + "." + xml.getAttributeValue(null, "name");
                outcome = Outcome.PASSED;
                message = "";
                id = "";
            }
            case "failure", "error" -> {
                outcome = Outcome.FAILED;
                message = xml.getAttributeValue(null, "type") + ": " + xml.getAttributeValue(null, "message");
            }
            case "skipped" -> outcome = Outcome.SKIPPED;
            case "system-out" -> readId(xml.getElementText());
            default -> {}
        }
    }

    private void readId(String text) {
        Matcher matcher = UNIQUE_ID.matcher(text);
        if (matcher.find()) id = matcher.group(1);
    }

    private void end() {
        String key = id.isEmpty() ? name : id;
        results.put(key, new TestResult(name, outcome, message));
    }
}
