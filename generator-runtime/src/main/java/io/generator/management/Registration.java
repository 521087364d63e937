package io.generator.management;

import java.lang.management.ManagementFactory;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Puts the beans into the platform's MBean server. The one class that needs the module {@code java.management}. */
final class Registration {
    private static boolean done;

    private Registration() {}

    static synchronized boolean register() {
        if (done) return true;
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        register(server, new Frames(), "io.generator:type=Frames");
        register(server, new EventLoops(), "io.generator.async:type=EventLoops");
        done = true;
        return true;
    }

    /** The runtime may be there several times, in class loaders of their own, as in an application server. */
    private static void register(MBeanServer server, Object bean, String name) {
        try {
            try {
                server.registerMBean(bean, new ObjectName(name));
            } catch (InstanceAlreadyExistsException e) {
                if (isOurs(server, bean, name)) return;
                String loader = Integer.toHexString(System.identityHashCode(Registration.class.getClassLoader()));
                server.registerMBean(bean, new ObjectName(name + ",loader=" + loader));
            }
        } catch (JMException e) {
            throw new IllegalStateException("the bean " + name + " could not be registered", e);
        }
    }

    /** Whether a tool has added it before. */
    private static boolean isOurs(MBeanServer server, Object bean, String name) throws JMException {
        return server.getClassLoaderFor(new ObjectName(name)) == bean.getClass().getClassLoader();
    }
}
