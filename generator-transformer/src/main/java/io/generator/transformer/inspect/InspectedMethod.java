package io.generator.transformer.inspect;

import java.util.List;

/**
 * What the transformer makes of one method.
 *
 * @param name the method's name in the class file
 * @param descriptor its descriptor there
 * @param displayName the method as a person would write it: {@code name(Type, Type)}
 * @param returnType the simple name of the type that it returns, such as {@code Gen}
 * @param firstLine the line of its first statement, or 0 where it is not known
 * @param frame the class that keeps what it needs while it stands still
 * @param states the states, by their numbers: 0 before the start, then one for each suspension point
 * @param original the instructions as they were compiled; empty where only the rewritten class is there
 * @param body the instructions of the body, which runs from one state to the next
 * @param entry the instructions of what has the method's name and descriptor now
 * @param flow the control flow of the original; empty where that is
 */
public record InspectedMethod(
        String name,
        String descriptor,
        String displayName,
        String returnType,
        int firstLine,
        FrameType frame,
        List<State> states,
        List<Instruction> original,
        List<Instruction> body,
        List<Instruction> entry,
        ControlFlow flow) {

    /** The suspension points: all states but the start. */
    public List<State> suspensionPoints() {
        return states.subList(Math.min(1, states.size()), states.size());
    }
}
