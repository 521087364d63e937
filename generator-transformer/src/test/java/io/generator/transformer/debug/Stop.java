package io.generator.transformer.debug;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.ArrayReference;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a debugger sees where a thread has stopped.
 *
 * @param where the method and the line
 * @param variables the visible variables' values as text, by name
 * @param signatures their generic signatures, or else their types, by name
 */
record Stop(String where, Map<String, String> variables, Map<String, String> signatures) {

    static Stop of(ThreadReference thread) throws ReflectiveOperationException {
        try {
            StackFrame frame = thread.frame(0);
            Map<String, String> signatures = new HashMap<>();
            Map<String, Value> values = new HashMap<>();
            for (LocalVariable variable : frame.visibleVariables()) {
                String generic = variable.genericSignature();
                signatures.put(variable.name(), generic == null ? variable.signature() : generic);
                values.put(variable.name(), frame.getValue(variable));
            }
            if (frame.thisObject() != null) values.put("this", frame.thisObject());
            return new Stop(where(frame.location()), texts(values, thread), signatures);
        } catch (AbsentInformationException | IncompatibleThreadStateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Like {@code method:42}. */
    static String where(Location location) {
        return location.method().name() + ":" + location.lineNumber();
    }

    private static Map<String, String> texts(Map<String, Value> values, ThreadReference thread)
            throws ReflectiveOperationException {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, Value> entry : values.entrySet())
            texts.put(entry.getKey(), text(entry.getValue(), thread));
        return texts;
    }

    private static String text(Value value, ThreadReference thread) throws ReflectiveOperationException {
        if (value instanceof StringReference string) return string.value();
        if (value instanceof ArrayReference array) return array.getValues().toString();
        return value instanceof ObjectReference object ? toStringOf(object, thread) : String.valueOf(value);
    }

    private static String toStringOf(ObjectReference object, ThreadReference thread)
            throws ReflectiveOperationException {
        Method toString = object.referenceType()
                .methodsByName("toString", "()Ljava/lang/String;")
                .get(0);
        try {
            Value text = object.invokeMethod(thread, toString, List.of(), 0);
            return ((StringReference) text).value();
        } catch (com.sun.jdi.InvocationException
                | com.sun.jdi.InvalidTypeException
                | com.sun.jdi.ClassNotLoadedException
                | IncompatibleThreadStateException e) {
            throw new ReflectiveOperationException(e);
        }
    }

    /** As the debuggee prints it. */
    @Override
    public String toString() {
        return where + " " + variables;
    }
}
