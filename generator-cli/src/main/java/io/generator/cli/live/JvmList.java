package io.generator.cli.live;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The JVMs of this user, and what can be seen of each. */
public final class JvmList {
    private static final String SWITCH = "io.generator.live";
    private static final int PID_WIDTH = 8;
    private static final int WHAT_WIDTH = 22;

    private JvmList() {}

    /** A line for each JVM that may have generators, and one for all others. Starts no agent in them. */
    public static List<String> find() {
        List<String> lines = new ArrayList<>();
        int others = 0;
        for (VirtualMachineDescriptor jvm : VirtualMachine.list()) {
            if (jvm.id().equals(Long.toString(ProcessHandle.current().pid()))) continue;
            String what = what(jvm);
            if (what.isEmpty()) others++;
            else lines.add(line(jvm, what));
        }
        if (lines.isEmpty()) lines.add("No program that is known to use generators.");
        else lines.add(0, pad("PID", PID_WIDTH) + pad("SEEN", WHAT_WIDTH) + "PROGRAM");
        if (others > 0)
            lines.add(others
                    + " other JVMs, in which the generator-runtime is not on the class path; one that loads it in"
                    + " another way is to be started with -D" + SWITCH + "=true.");
        return lines;
    }

    private static String line(VirtualMachineDescriptor jvm, String what) {
        return pad(jvm.id(), PID_WIDTH) + pad(what, WHAT_WIDTH) + jvm.displayName();
    }

    /** Empty if nothing says that it has generators. */
    private static String what(VirtualMachineDescriptor descriptor) {
        try {
            VirtualMachine jvm = VirtualMachine.attach(descriptor);
            try {
                return what(jvm.getSystemProperties());
            } finally {
                jvm.detach();
            }
        } catch (AttachNotSupportedException | IOException e) {
            return "";
        }
    }

    private static String what(Properties properties) {
        String live = properties.getProperty(SWITCH, "false");
        if (!live.equals("false")) return "all";
        String path = properties.getProperty("java.class.path", "") + properties.getProperty("jdk.module.path", "");
        return path.contains("generator-runtime") ? "event loops" : "";
    }

    private static String pad(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }
}
