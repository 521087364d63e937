package io.generator.transformer.model;

import java.util.Arrays;
import java.util.Optional;
import org.objectweb.asm.Type;

/** What a method may return that is rewritten, as data: the frame's base class, and how the frame becomes what is returned. */
public enum Protocol {
    GEN("io/generator/Gen", GeneratedNames.GENERATOR_FRAME, "V", "", ""),
    TWO_WAY("io/generator/TwoWayGen", GeneratedNames.GENERATOR_FRAME, "V", "", ""),
    ITERATOR("java/util/Iterator", GeneratedNames.GENERATOR_FRAME, "V", "", ""),
    ITERABLE("java/lang/Iterable", GeneratedNames.GENERATOR_FRAME, "V", "restartable", ""),
    STREAM("java/util/stream/Stream", GeneratedNames.GENERATOR_FRAME, "V", "stream", ""),
    INT_ITERATOR("java/util/PrimitiveIterator$OfInt", Frames.INT, "I", "", "java/lang/Integer"),
    LONG_ITERATOR("java/util/PrimitiveIterator$OfLong", Frames.LONG, "J", "", "java/lang/Long"),
    DOUBLE_ITERATOR("java/util/PrimitiveIterator$OfDouble", Frames.DOUBLE, "D", "", "java/lang/Double"),
    INT_STREAM("java/util/stream/IntStream", Frames.INT, "I", "intStream", "java/lang/Integer"),
    LONG_STREAM("java/util/stream/LongStream", Frames.LONG, "J", "longStream", "java/lang/Long"),
    DOUBLE_STREAM("java/util/stream/DoubleStream", Frames.DOUBLE, "D", "doubleStream", "java/lang/Double"),
    COROUTINE(GeneratedNames.COROUTINE, GeneratedNames.COROUTINE_FRAME, "V", "", ""),
    FUTURE(GeneratedNames.COMPLETABLE_FUTURE, GeneratedNames.COROUTINE_FRAME, "V", "future", ""),
    STAGE("java/util/concurrent/CompletionStage", GeneratedNames.COROUTINE_FRAME, "V", "stage", ""),
    ASYNC_GEN(GeneratedNames.ASYNC_GEN, GeneratedNames.ASYNC_GEN_FRAME, "V", "", "");

    private final String returnType;
    private final String frame;
    private final String primitive;
    private final String conversion;
    private final String element;

    Protocol(String returnType, String frame, String primitive, String conversion, String element) {
        this.returnType = returnType;
        this.frame = frame;
        this.primitive = primitive;
        this.conversion = conversion;
        this.element = element;
    }

    /** The protocol of a method with this descriptor, if it may be of a kind. */
    public static Optional<Protocol> of(MethodKind kind, String methodDescriptor) {
        String returned = Type.getReturnType(methodDescriptor).getInternalName();
        return Arrays.stream(values())
                .filter(protocol -> protocol.kind() == kind && protocol.returnType.equals(returned))
                .findFirst();
    }

    /** Which annotation it goes with. */
    public MethodKind kind() {
        return switch (this) {
            case COROUTINE, FUTURE, STAGE, ASYNC_GEN -> MethodKind.ASYNC;
            default -> MethodKind.GENERATOR;
        };
    }

    /** Whether the body may yield. */
    public boolean yields() {
        return kind() == MethodKind.GENERATOR || this == ASYNC_GEN;
    }

    /** The internal name of the frame's base class. */
    public String frame() {
        return frame;
    }

    /** The primitive type that all values have, or void where they are objects. */
    public Type primitive() {
        return Type.getType(primitive);
    }

    /** The frame's method that makes of it what is returned; empty where the frame itself is. */
    public String conversion() {
        return conversion;
    }

    /** The internal name of the type of the values where the return type alone says it; else empty. */
    public String element() {
        return element;
    }

    /** The internal name of the declared return type. */
    public String returnType() {
        return returnType;
    }

    /** Whether values can be sent. */
    public boolean isTwoWay() {
        return this == TWO_WAY || this == ASYNC_GEN;
    }

    /** The frame's method that makes of it what is returned and closed when it is unreachable. */
    public String closingConversion() {
        return switch (this) {
            case GEN, TWO_WAY, ITERATOR -> "closingHandle";
            case ITERABLE -> "closingIterable";
            case STREAM -> "closingStream";
            case INT_ITERATOR -> "closingInts";
            case LONG_ITERATOR -> "closingLongs";
            case DOUBLE_ITERATOR -> "closingDoubles";
            case INT_STREAM -> "closingIntStream";
            case LONG_STREAM -> "closingLongStream";
            case DOUBLE_STREAM -> "closingDoubleStream";
            case ASYNC_GEN -> "handle";
            case COROUTINE, FUTURE, STAGE -> throw new IllegalStateException("only generators are closed");
        };
    }

    /** The descriptor of {@link #closingConversion()}. */
    public String closingDescriptor() {
        return "()L" + (this == GEN || this == ITERATOR ? TWO_WAY.returnType : returnType) + ";";
    }

    private static final class Frames {
        static final String INT = "io/generator/frame/IntFrame";
        static final String LONG = "io/generator/frame/LongFrame";
        static final String DOUBLE = "io/generator/frame/DoubleFrame";
    }
}
