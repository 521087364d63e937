package io.generator.cli.live;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import javax.management.RuntimeMBeanException;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The live view of another program. Where the program has not registered its beans, they are added to it now: they cost nothing as
 * long as nobody asks.
 */
public final class LiveProgram implements AutoCloseable {
    private static final String PACKAGE = "io.generator.management.";

    /** The beans' names without the part that tells several class loaders apart, and their classes. */
    private static final Map<String, String> BEANS = Map.of(
            "io.generator:type=Frames",
            PACKAGE + "Frames",
            "io.generator.async:type=EventLoops",
            PACKAGE + "EventLoops");

    private final JMXConnector connector;
    private final MBeanServerConnection server;
    private final ObjectName frames;
    private final ObjectName loops;

    private LiveProgram(JMXConnector connector, long process) throws IOException, JMException {
        this.connector = connector;
        this.server = connector.getMBeanServerConnection();
        this.frames = bean("io.generator:type=Frames", process);
        this.loops = bean("io.generator.async:type=EventLoops", process);
    }

    /**
     * Attaches to a program.
     *
     * @param process its number
     * @throws IOException with the reason and a remedy, if that is not possible or the program has no generators
     */
    @SuppressWarnings("BanJNDI") // the address is what the agent of that process has just told: one of this machine
    public static LiveProgram attach(long process) throws IOException {
        JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(Attachment.jmxAddress(process)));
        try {
            return new LiveProgram(connector, process);
        } catch (JMException e) {
            connector.close();
            throw new IOException("The beans of process " + process + " cannot be used: " + e, e);
        } catch (IOException e) {
            connector.close();
            throw e;
        }
    }

    private ObjectName bean(String name, long process) throws IOException, JMException {
        ObjectName exact = new ObjectName(name);
        if (server.isRegistered(exact)) return exact;
        Set<ObjectName> others = server.queryNames(new ObjectName(name + ",*"), null);
        Iterator<ObjectName> found = others.iterator();
        if (found.hasNext()) return found.next();
        try {
            server.createMBean(BEANS.get(name), exact);
        } catch (InstanceAlreadyExistsException e) {
            return exact; // the program has just registered it
        } catch (ReflectionException e) {
            throw new IOException(noRuntime(process), e);
        }
        return exact;
    }

    private static String noRuntime(long process) {
        return "Process " + process + " has no generator-runtime on its class path or module path. If the program uses"
                + " generators all the same, their classes come from a class loader of its own (an application server, a"
                + " jar of jars): start it with -Dio.generator.live=true, so that it registers the live view by itself.";
    }

    /** Everything as text. */
    public String dump(int limit, String prefix) throws IOException {
        return (String) invoke(frames, "dump", limit, prefix);
    }

    /** The tasks of event loops as a tree. */
    public String tree(int limit, String prefix) throws IOException {
        return (String) invoke(loops, "tree", limit, prefix);
    }

    Object frames(int limit, String prefix) throws IOException {
        return invoke(frames, "frames", 0, limit, prefix);
    }

    Object tasks(String loop, int limit, String prefix) throws IOException {
        return invoke(loops, "tasks", loop, 0, limit, prefix);
    }

    Object loops() throws IOException {
        return attribute(loops, "Loops");
    }

    Object frameAttribute(String name) throws IOException {
        return attribute(frames, name);
    }

    private Object attribute(ObjectName bean, String name) throws IOException {
        try {
            return server.getAttribute(bean, name);
        } catch (JMException | RuntimeMBeanException e) {
            throw failed(bean, name, e);
        }
    }

    private Object invoke(ObjectName bean, String operation, Object... arguments) throws IOException {
        String[] signature = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++)
            signature[i] = arguments[i] instanceof Integer
                    ? "int"
                    : arguments[i].getClass().getName();
        try {
            return server.invoke(bean, operation, arguments, signature);
        } catch (JMException | RuntimeMBeanException e) {
            throw failed(bean, operation, e);
        }
    }

    private static IOException failed(ObjectName bean, String what, Exception cause) {
        return new IOException(
                what + " of " + bean + " has failed in the program: " + cause
                        + ". Is its generator-runtime of another version than this command?",
                cause);
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
