package io.generator.cli.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.jspecify.annotations.Nullable;

/** The live view of a program as JSON, with the names that JMX has for all. */
public final class LiveJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private LiveJson() {}

    /** One object: {@code recording}, {@code countsByState}, {@code countsByMethod}, {@code loops} and {@code frames}. */
    public static String of(LiveProgram program, int limit, String prefix) throws IOException {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (String attribute : List.of("Recording", "CountsByState", "CountsByMethod"))
            all.put(decapitalized(attribute), plain(program.frameAttribute(attribute)));
        List<Object> loops = new ArrayList<>();
        for (CompositeData loop : (CompositeData[]) program.loops()) {
            Map<String, @Nullable Object> shown = composite(loop);
            shown.put("tasks", plain(program.tasks((String) loop.get("name"), limit, prefix)));
            loops.add(shown);
        }
        all.put("loops", loops);
        all.put("frames", plain(program.frames(limit, prefix)));
        try {
            return MAPPER.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IOException("what the program has answered cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    private static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof CompositeData data) return composite(data);
        if (value instanceof TabularData table) return map(table);
        return value instanceof Object[] array
                ? Arrays.stream(array).map(LiveJson::plain).toList()
                : value;
    }

    private static Map<String, @Nullable Object> composite(CompositeData data) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String key : data.getCompositeType().keySet()) object.put(key, plain(data.get(key)));
        return object;
    }

    /** What was a map, which JMX gives as a table of keys and values. */
    private static Map<String, @Nullable Object> map(TabularData table) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (Object row : table.values())
            if (row instanceof CompositeData entry)
                object.put(String.valueOf(entry.get("key")), plain(entry.get("value")));
        return object;
    }
}
