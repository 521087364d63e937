package io.generator.examples.logs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads records from JSON lines. Fields that it does not know are skipped. */
final class LogParser {
    private static final JsonFactory JSON = new JsonFactory();

    private final Tally tally;

    LogParser(Tally tally) {
        this.tally = tally;
    }

    /** The record in a line; null if the line is blank, or broken. The tally is told. */
    @Nullable
    LogEntry parse(Line line) {
        tally.line(line);
        if (line.text().isBlank()) return null;
        try (JsonParser json = JSON.createParser(line.text())) {
            LogEntry entry = wholeLine(json);
            tally.entry();
            return entry;
        } catch (JsonProcessingException e) {
            tally.broken(line, e.getOriginalMessage());
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private static LogEntry wholeLine(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) throw new JsonParseException(json, "not a JSON object");
        LogEntry entry = entry(json);
        if (json.nextToken() != null) throw new JsonParseException(json, "more text after the JSON object");
        return entry;
    }

    private static LogEntry entry(JsonParser json) throws IOException {
        String time = "";
        String level = "";
        String service = "";
        long latencyMillis = 0;
        String message = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "ts" -> time = json.getValueAsString("");
                case "level" -> level = json.getValueAsString("");
                case "service" -> service = json.getValueAsString("");
                case "latencyMs" -> latencyMillis = json.getValueAsLong();
                case "message" -> message = json.getValueAsString("");
                default -> {}
            }
            json.skipChildren();
        }
        return new LogEntry(time, level, service, latencyMillis, message);
    }
}
