package io.generator.transformer.debug;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.connect.VMStartException;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.StepRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A debugger of one class, in a JVM of its own. */
final class Debugger implements AutoCloseable {
    private static final long TIMEOUT = TimeUnit.MINUTES.toMillis(2);

    /** What the settings of a development environment would have. */
    private static final List<String> HIDDEN = List.of("io.generator.frame.*", "*$Frame");

    private final VirtualMachine vm;
    private final ReferenceType type;
    private EventSet current;

    private Debugger(VirtualMachine vm, String className) throws InterruptedException {
        this.vm = vm;
        ClassPrepareRequest prepare = vm.eventRequestManager().createClassPrepareRequest();
        prepare.addClassFilter(className);
        prepare.enable();
        this.type = await(ClassPrepareEvent.class).orElseThrow().referenceType();
    }

    /** Starts a class's main method, and stops before it does anything. */
    static Debugger launch(String className, String classPath) throws IOException, InterruptedException {
        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("main").setValue(className);
        arguments.get("options").setValue("-cp \"" + classPath + "\"");
        try {
            return new Debugger(connector.launch(arguments), className);
        } catch (IllegalConnectorArgumentsException | VMStartException e) {
            throw new IOException(e);
        }
    }

    ReferenceType type() {
        return type;
    }

    /** Sets a breakpoint wherever the code of a line begins, as development environments do. */
    void breakAt(int line) throws AbsentInformationException {
        List<Location> locations = type.locationsOfLine(line);
        if (locations.isEmpty()) throw new IllegalArgumentException("no code in line " + line);
        locations.forEach(location ->
                vm.eventRequestManager().createBreakpointRequest(location).enable());
    }

    void clearBreakpoints() {
        vm.eventRequestManager().deleteAllBreakpoints();
    }

    /** Goes on to the next breakpoint, unless the program ends before. */
    Optional<ThreadReference> resume() throws InterruptedException {
        return await(LocatableEvent.class).map(LocatableEvent::thread);
    }

    /** Goes on to the next line, or to a breakpoint before it. */
    ThreadReference stepOver(ThreadReference thread) throws InterruptedException {
        return step(thread, StepRequest.STEP_OVER);
    }

    /** The same, but also into methods of the class. */
    ThreadReference stepInto(ThreadReference thread) throws InterruptedException {
        return step(thread, StepRequest.STEP_INTO);
    }

    private ThreadReference step(ThreadReference thread, int depth) throws InterruptedException {
        StepRequest step = vm.eventRequestManager().createStepRequest(thread, StepRequest.STEP_LINE, depth);
        if (depth == StepRequest.STEP_INTO) step.addClassFilter(type);
        else for (String hidden : HIDDEN) step.addClassExclusionFilter(hidden);
        step.enable();
        try {
            return resume().orElseThrow();
        } finally {
            vm.eventRequestManager().deleteEventRequest(step);
        }
    }

    private <E extends Event> Optional<E> await(Class<E> kind) throws InterruptedException {
        while (true) {
            if (current != null) current.resume();
            current = vm.eventQueue().remove(TIMEOUT);
            if (current == null) throw new IllegalStateException("nothing happens");
            for (Event event : current) {
                if (kind.isInstance(event)) return Optional.of(kind.cast(event));
                if (event instanceof VMDisconnectEvent) return Optional.empty();
            }
        }
    }

    /** What the program printed; to be called when it has ended. */
    List<String> output() throws IOException, InterruptedException {
        int exit = vm.process().waitFor();
        if (exit != 0) throw new IllegalStateException("the program ended with " + exit);
        return new String(vm.process().getInputStream().readAllBytes(), Charset.defaultCharset())
                .lines()
                .toList();
    }

    @Override
    public void close() {
        vm.process().destroyForcibly(); // which ends the connection too
    }
}
