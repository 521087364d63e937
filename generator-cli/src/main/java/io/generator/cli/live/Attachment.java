package io.generator.cli.live;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.AttachOperationFailedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Attaches to a JVM, as jcmd does, and starts its management agent for this machine alone. */
final class Attachment {
    private static final String DISABLED = "-XX:+DisableAttachMechanism";

    private Attachment() {}

    /**
     * The address of the agent of a JVM.
     *
     * @throws IOException with the reason and a remedy, if it cannot be attached to
     */
    static String jmxAddress(long process) throws IOException {
        ProcessHandle handle = ProcessHandle.of(process)
                .orElseThrow(() -> new IOException(
                        "There is no process " + process + "; `generator frames` lists those that it can look at."));
        requireAttachable(handle);
        try {
            VirtualMachine jvm = VirtualMachine.attach(Long.toString(process));
            try {
                return jvm.startLocalManagementAgent();
            } finally {
                jvm.detach();
            }
        } catch (AttachOperationFailedException e) {
            throw new IOException(
                    "Process " + process + " cannot start its management agent. If its Java was made by jlink, make it"
                            + " with --add-modules jdk.management.agent. The process says: " + e.getMessage(),
                    e);
        } catch (AttachNotSupportedException | IOException e) {
            throw new IOException(refused(handle, e), e);
        }
    }

    /** Known before, it need not be tried: some JVMs that refuse print their threads at each attempt, and it takes ten seconds. */
    private static void requireAttachable(ProcessHandle process) throws IOException {
        if (process.pid() == ProcessHandle.current().pid())
            throw new IOException("Process " + process.pid() + " is this command itself.");
        List<String> arguments = process.info().arguments().map(List::of).orElse(List.of());
        if (arguments.contains(DISABLED)) throw new IOException(disabled(process));
        Optional<String> owner = otherOwner(process);
        if (owner.isPresent()) throw new IOException(foreign(process, owner.get()));
    }

    /** Who owns a process, if it is neither the user of this command nor is that the administrator. */
    private static Optional<String> otherOwner(ProcessHandle process) {
        Optional<String> here = ProcessHandle.current().info().user();
        return process.info()
                .user()
                .filter(owner -> here.isPresent()
                        && !here.get().equals("root")
                        && !here.get().equals(owner));
    }

    private static String disabled(ProcessHandle process) {
        return "Process " + process.pid() + " was started with " + DISABLED
                + ", so that nothing can attach to it. Start it"
                + " without that, or with JMX open and -Dio.generator.live=true, and use a JMX console.";
    }

    private static String foreign(ProcessHandle process, String owner) {
        return "Process " + process.pid() + " belongs to " + owner + "; only that user can attach to it: sudo -u "
                + owner + " java ...";
    }

    private static String refused(ProcessHandle process, Exception cause) {
        if (!process.isAlive()) return "Process " + process.pid() + " has ended meanwhile.";
        return "Process " + process.pid() + " cannot be attached to: " + cause.getMessage()
                + ". Is it a JVM, of the same user, in the same container, and started without " + DISABLED + "?";
    }
}
